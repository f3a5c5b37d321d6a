package io.reelkeep.rest.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers of the dialect, compared as they are sent. */
public final class GoldenAnswer {
    private static final ObjectMapper PRETTY = new ObjectMapper();

    private GoldenAnswer() {}

    /** @param name below {@code meeting}, without extension */
    public static void matches(String name, Record answer) {
        try {
            Golden.matches(
                    "meeting/" + name + ".json",
                    PRETTY.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(PRETTY.readTree(StrictJson.write(answer))));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
