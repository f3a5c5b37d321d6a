package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One library of the web application, for the launcher, which has none of its own. */
final class WarLibrary {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private WarLibrary() {}

    /**
     * Loads its classes.
     *
     * @param name how the file's name begins
     * @param folder where it is unpacked
     */
    static URLClassLoader loader(String name, Path folder) throws IOException {
        try (InputStream war = Server.resource("/app/reelkeep.war");
                ZipInputStream entries = new ZipInputStream(war)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().startsWith(LIBRARIES + name)) {
                    PrivateFile.makeFolder(folder);
                    Path jar = folder.resolve(name + "library.jar");
                    Files.copy(entries, jar, StandardCopyOption.REPLACE_EXISTING);
                    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                }
            }
        }
        throw new IOException("The server jar is incomplete: " + LIBRARIES + name + " is missing");
    }
}
