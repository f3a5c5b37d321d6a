package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Which jars hold which folders. The application server has 320 of them: without this, each class that is asked for is
 * looked for in all those before its own, and one that is ours in all.
 */
final class JarIndex {
    private static final String FILE = "index";
    private static final String SEPARATOR = "\t";

    /** What is there for newer Java versions only is asked for by its plain name. */
    private static final Pattern VERSION = Pattern.compile("^META-INF/versions/\\d+/");

    private final List<ServerJar> jars;
    private final Map<String, List<ServerJar>> byFolder;

    private JarIndex(List<ServerJar> jars, Map<String, List<ServerJar>> byFolder) {
        this.jars = jars;
        this.byFolder = byFolder;
    }

    /** @param names of the jars, from the folder, in the order in which they are searched */
    static void write(Path folder, List<String> names) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(name + SEPARATOR + String.join(SEPARATOR, folders(folder.resolve(name))));
        }
        PrivateFile.write(folder.resolve(FILE), String.join("\n", lines));
    }

    /** @param folder which {@link #write} has been called for */
    static JarIndex read(Path folder) throws IOException {
        List<ServerJar> jars = new ArrayList<>();
        Map<String, List<ServerJar>> byFolder = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            String[] fields = line.split(SEPARATOR, -1);
            ServerJar jar = new ServerJar(folder.resolve(fields[0]));
            jars.add(jar);
            Arrays.stream(fields)
                    .skip(1)
                    .forEach(held -> byFolder.computeIfAbsent(held, first -> new ArrayList<>())
                            .add(jar));
        }
        return new JarIndex(jars, byFolder);
    }

    /** All of them, in the order in which they are searched. */
    List<ServerJar> jars() {
        return List.copyOf(jars);
    }

    /** Those that may hold it, in the order in which they are searched. */
    List<ServerJar> holding(String resource) {
        return byFolder.getOrDefault(folderOf(resource), List.of());
    }

    private static Set<String> folders(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .flatMap(name -> namesOf(name).stream())
                    .map(JarIndex::folderOf)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** A folder is found with a slash at the end, and without. */
    private static List<String> namesOf(String entry) {
        String plain = VERSION.matcher(entry).replaceFirst("");
        return entry.endsWith("/")
                ? List.of(entry, entry.substring(0, entry.length() - 1), plain)
                : List.of(entry, plain);
    }

    private static String folderOf(String resource) {
        return resource.substring(0, Math.max(0, resource.lastIndexOf('/')));
    }
}
