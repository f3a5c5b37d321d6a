package io.reelkeep.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerClassesTest {
    private static final String MANIFEST = "Manifest-Version: 1.0\nImplementation-Version: 7\nMulti-Release: true\n\n";

    @TempDir
    private Path folder;

    private ServerClasses classes;

    @BeforeEach
    void two_jars_of_which_the_first_goes_before() throws IOException {
        Files.createDirectories(folder.resolve("runtime"));
        jar("runtime/first.jar", Map.of("META-INF/MANIFEST.MF", MANIFEST, "a/text", "first", "a/b/", ""));
        jar(
                "runtime/second.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", MANIFEST,
                        "a/text", "second",
                        "only here", "root",
                        "META-INF/versions/11/newer/text", "for 11"));
        Files.writeString(folder.resolve("runtime/adapter.rar"), "file");
        JarIndex.write(folder, List.of("runtime/first.jar", "runtime/second.jar"));
        classes = new ServerClasses(folder);
    }

    @Test
    void finds_what_the_loader_of_java_finds_in_the_same_jars() throws IOException {
        assertThat(text("a/text")).isEqualTo("first");
        assertThat(text("only here")).isEqualTo("root");
        assertThat(text("newer/text")).isEqualTo("for 11");
        assertThat(text("adapter.rar")).isEqualTo("file");
        assertThat(Collections.list(classes.findResources("a/text"))).hasSize(2);
        assertThat(Collections.list(classes.findResources("META-INF/MANIFEST.MF")))
                .hasSize(2);
    }

    @Test
    void finds_folders_with_a_slash_and_without() throws IOException {
        assertThat(classes.findResource("a/b/")).hasToString(place("a/b/"));
        assertThat(classes.findResource("a/b")).hasToString(place("a/b"));
    }

    @Test
    void does_not_find_what_is_not_there() throws IOException {
        assertThat(classes.getResource("a/nothing")).isNull();
        assertThat(Collections.list(classes.findResources("nowhere/text"))).isEmpty();
        assertThatThrownBy(() -> classes.loadClass("a.Nothing")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void loads_classes_with_the_package_of_their_jar() throws Exception {
        String path = Probe.class.getName().replace('.', '/') + ".class";
        jar("runtime/first.jar", Map.of("META-INF/MANIFEST.MF", MANIFEST));
        try (InputStream bytes = Probe.class.getResourceAsStream("/" + path);
                JarOutputStream out =
                        new JarOutputStream(Files.newOutputStream(folder.resolve("runtime/second.jar")))) {
            out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            out.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry(path));
            bytes.transferTo(out);
        }
        JarIndex.write(folder, List.of("runtime/first.jar", "runtime/second.jar"));

        Class<?> loaded = new ServerClasses(folder).findClass(Probe.class.getName());

        assertThat(loaded).isNotSameAs(Probe.class);
        assertThat(loaded.getPackage().getImplementationVersion()).isEqualTo("7");
        assertThat(loaded.getProtectionDomain().getCodeSource().getLocation())
                .isEqualTo(folder.resolve("runtime/second.jar").toUri().toURL());
    }

    @Test
    void tells_where_it_looks() throws IOException {
        assertThat(classes.getURLs())
                .containsExactly(
                        folder.resolve("runtime/first.jar").toUri().toURL(),
                        folder.resolve("runtime/second.jar").toUri().toURL(),
                        folder.resolve("runtime").toUri().toURL());
    }

    private String place(String name) throws IOException {
        return "jar:" + folder.resolve("runtime/first.jar").toUri().toURL() + "!/" + name;
    }

    private String text(String name) throws IOException {
        URL found = classes.getResource(name);
        try (InputStream in = found.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void jar(String name, Map<String, String> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Loaded a second time. */
    static final class Probe {}
}
