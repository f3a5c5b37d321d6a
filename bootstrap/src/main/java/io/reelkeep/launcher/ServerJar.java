package io.reelkeep.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/** One jar of the application server; opened when it is first asked, and for good. */
final class ServerJar {
    private final File file;
    private final CodeSource source;
    private Optional<JarFile> open = Optional.empty();

    ServerJar(Path path) throws IOException {
        this.file = path.toFile();
        this.source = new CodeSource(path.toUri().toURL(), new Certificate[0]);
    }

    CodeSource source() {
        return source;
    }

    URL location() {
        return source.getLocation();
    }

    Optional<JarEntry> entry(String name) throws IOException {
        return Optional.ofNullable(open().getJarEntry(name));
    }

    byte[] bytes(JarEntry entry) throws IOException {
        try (InputStream in = open().getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** @param name the one that the entry has been found by: that of a folder need not end with a slash */
    URL url(String name, JarEntry entry) throws MalformedURLException {
        String inside = entry.getRealName().equals(entry.getName()) ? name : entry.getRealName();
        try {
            String path = new URI("jar", "/" + inside, "").getRawSchemeSpecificPart();
            return new URL("jar:" + location() + "!" + path);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(inside, impossible);
        }
    }

    Manifest manifest() throws IOException {
        return Optional.ofNullable(open().getManifest()).orElseGet(Manifest::new);
    }

    private synchronized JarFile open() throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(new JarFile(file, false, ZipFile.OPEN_READ, JarFile.runtimeVersion()));
        }
        return open.get();
    }
}
