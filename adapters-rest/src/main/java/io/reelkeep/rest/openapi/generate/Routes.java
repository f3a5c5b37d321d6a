package io.reelkeep.rest.openapi.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the routes of a module among its compiled classes. */
public final class Routes {
    private static final String CLASS = ".class";

    private Routes() {}

    /**
     * All routes of all resources, by path and method.
     *
     * @param classes the folder of the compiled classes, which must be on the class path
     */
    public static List<Route> in(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(CLASS) && !name.endsWith("package-info.class"))
                    .map(name -> load(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                    .flatMap(Route::of)
                    .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("was just compiled, and is not there: " + name, impossible);
        }
    }
}
