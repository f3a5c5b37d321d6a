package io.reelkeep.rest.outbound;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a receiver's answer: only HTTP 200 with a JSON object whose {@code error_code} is 0 counts (F105, C15). */
public final class Acknowledgement {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int OK = 200;
    private static final int MAX_ECHO = 200;

    private Acknowledgement() {}

    /** Why the answer does not count; empty when it does. */
    static Optional<String> objection(int status, byte[] body) {
        Optional<String> other = objectionToStatus(status);
        if (other.isPresent()) {
            return other;
        }
        if (body.length == 0) {
            return Optional.of("the answer is empty");
        }
        return json(body)
                .map(Acknowledgement::objection)
                .orElse(Optional.of("the answer is not a JSON object: " + echo(body)));
    }

    /** As it is where HTTP 200 alone counts, whatever the body. */
    public static Optional<String> objectionToStatus(int status) {
        return status == OK ? Optional.empty() : Optional.of("HTTP " + status + " instead of 200");
    }

    private static Optional<String> objection(JsonNode answer) {
        JsonNode code = answer.path("error_code");
        boolean zero = code.isIntegralNumber() && code.canConvertToLong() && code.longValue() == 0
                || code.isTextual() && code.textValue().equals("0");
        if (zero) {
            return Optional.empty();
        }
        return Optional.of(
                code.isMissingNode()
                        ? "the answer has no error_code"
                        : "error_code is " + printable(code.toString()) + " instead of 0");
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.ofNullable(STRICT.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The beginning of what came, enough to recognise it by. */
    static String echo(byte[] body) {
        return printable(new String(body, StandardCharsets.UTF_8));
    }

    private static String printable(String text) {
        return text.codePoints()
                .limit(MAX_ECHO)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
