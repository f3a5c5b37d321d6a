package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lays out the server jar in a folder: {@code runtime} has the application server's jars, {@code libraries} those of the web
 * application that are not ours, {@code application} the rest of it. The application server looks for annotations in every class
 * of an application; nine of ten are in libraries, where none is meant for it.
 */
final class Unpacking {
    private static final String RUNTIME = "MICRO-INF/runtime/";
    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String OURS = "io/reelkeep/";

    private final Path folder;

    private Unpacking(Path folder) {
        this.folder = folder;
    }

    /** @param server the server jar */
    static void unpack(Path server, Path folder) throws IOException {
        new Unpacking(folder).unpack(server);
    }

    private void unpack(Path server) throws IOException {
        for (String part : List.of("runtime", "libraries", "application", "lib")) {
            PrivateFile.makeFolder(folder.resolve(part));
        }
        List<String> jars = new ArrayList<>();
        extract(server, RUNTIME, folder.resolve("runtime")).forEach(name -> jars.add("runtime/" + name));
        jars.addAll(application());
        JarIndex.write(folder, jars);
    }

    /** Answers where its libraries are now. */
    private List<String> application() throws IOException {
        Path war = folder.resolve("reelkeep.war");
        try (InputStream bytes = Server.resource("/app/reelkeep.war")) {
            Files.copy(bytes, war);
        }
        Path application = folder.resolve("application");
        List<String> moved = new ArrayList<>();
        for (String name : extract(war, "", application)) {
            Path file = application.resolve(name);
            if (name.startsWith(LIBRARIES) && !isOurs(file)) {
                String library = "libraries/" + file.getFileName();
                Files.move(file, folder.resolve(library));
                moved.add(library);
            }
        }
        Files.delete(war);
        return moved;
    }

    /** Answers the names of the files below {@code prefix}, in the order of the jar. */
    private static List<String> extract(Path from, String prefix, Path to) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(from.toFile(), false)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    String name = entry.getName().substring(prefix.length());
                    Path file = to.resolve(name);
                    Files.createDirectories(file.resolveSibling("."));
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isOurs(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile(), false);
                Stream<JarEntry> entries = jar.stream()) {
            return entries.anyMatch(entry -> entry.getName().startsWith(OURS));
        }
    }
}
