package io.reelkeep.rest.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers kept as files, compared as text; {@code -Dgolden.write=true} writes them anew, to be read as a diff. */
public final class Golden {
    private Golden() {}

    /** @param name below {@code src/test/golden}, e.g. {@code meeting/empty.json} */
    public static void matches(String name, String actual) {
        Path file = Path.of("src/test/golden").resolve(name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual + "\n");
            }
            assertThat(actual + "\n").as(name).isEqualTo(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
