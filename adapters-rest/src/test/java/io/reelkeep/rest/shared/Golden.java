package io.reelkeep.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelkeep.rest.shared.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares answers with the files under {@code src/test/golden}; {@code -Dgolden.write=true} rewrites them. */
public final class Golden {
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private Golden() {}

    /** @param name folder and case, without extension */
    public static void assertSame(String name, Object answer) {
        try {
            String actual = PRETTY.writeValueAsString(PRETTY.readTree(StrictJson.write(answer))) + "\n";
            Path file = Path.of("src/test/golden", name + ".json");
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
