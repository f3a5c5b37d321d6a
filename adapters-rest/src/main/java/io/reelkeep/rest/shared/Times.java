package io.reelkeep.rest.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as our own API writes them, and as it takes them in a JSON body. */
public final class Times {
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** RFC 3339 in UTC with milliseconds. */
    public static String write(Instant time) {
        return RFC_3339.format(time);
    }

    /** RFC 3339 as text, or milliseconds since 1970 as a number or text. */
    public static Instant read(String field, JsonNode node) {
        if (node.isTextual() || node.isIntegralNumber()) {
            return Input.time(field, node.asText());
        }
        throw new BadInput(field, "must be an RFC 3339 time or milliseconds since 1970");
    }
}
