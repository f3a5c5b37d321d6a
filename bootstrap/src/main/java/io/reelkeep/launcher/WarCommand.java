package io.reelkeep.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Runs a program that happens to be in the same jar. It lives in the web application, whose classes it shares, so they are
 * unpacked beside each other and loaded without the server.
 */
enum WarCommand {
    /** The sample recorder, a client. */
    RECORD("record", "io.reelkeep.recorder.RecordCommand"),
    /** Checks an exported audit. */
    VERIFY_AUDIT("verify-audit", "io.reelkeep.verifier.VerifyAuditCommand"),
    /** Checks a receipt of deletion. */
    VERIFY_RECEIPT("verify-receipt", "io.reelkeep.verifier.VerifyReceiptCommand");

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    private final String word;
    private final String main;

    WarCommand(String word, String main) {
        this.word = word;
        this.main = main;
    }

    /** @return the exit code */
    int run(String... arguments) {
        try {
            Path folder = Files.createTempDirectory("reelkeep-" + word);
            try (URLClassLoader loader = unpack(folder)) {
                Thread.currentThread().setContextClassLoader(loader);
                return (int)
                        loader.loadClass(main).getMethod("run", String[].class).invoke(null, (Object) arguments);
            } finally {
                DataFolder.delete(folder);
            }
        } catch (IOException | ReflectiveOperationException failed) {
            throw new StartRefused(word + " does not start: " + Failures.root(failed), failed);
        }
    }

    private static URLClassLoader unpack(Path folder) throws IOException {
        List<URL> path = new ArrayList<>();
        path.add(folder.toUri().toURL());
        try (InputStream war = Server.resource("/app/reelkeep.war");
                ZipInputStream entries = new ZipInputStream(war)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    path.add(keep(entries, folder, entry.getName().substring(LIBRARIES.length()))
                            .toUri()
                            .toURL());
                } else if (entry.getName().startsWith(CLASSES) && !entry.isDirectory()) {
                    keep(entries, folder, entry.getName().substring(CLASSES.length()));
                }
            }
        }
        return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static Path keep(InputStream bytes, Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The server jar is damaged: " + name);
        }
        Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
