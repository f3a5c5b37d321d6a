package io.reelkeep.rest.shared.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.Optional;

/** Says what is wrong with JSON in words that do not name classes of ours. */
final class Reasons {
    private Reasons() {}

    static String of(JsonProcessingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (wrong instanceof MismatchedInputException mismatched) {
            return expected(mismatched);
        }
        // A mapping that was broken off by the parser wraps what the parser said.
        if (wrong instanceof JsonMappingException && wrong.getCause() instanceof JsonProcessingException parser) {
            return of(parser);
        }
        if (wrong instanceof StreamConstraintsException) {
            return "is nested too deeply, or has too long a text or number";
        }
        return wrong instanceof JsonParseException ? place(wrong) : "could not be read";
    }

    private static String expected(MismatchedInputException wrong) {
        Class<?> target = Optional.<Class<?>>ofNullable(wrong.getTargetType()).orElse(Object.class);
        if (wrong.getPath().isEmpty() && !(wrong instanceof InvalidFormatException) && target.isRecord()) {
            return "must be one JSON object and nothing else";
        }
        if (target == int.class || target == Integer.class) {
            return "must be a whole number of at most 32 bits";
        }
        if (target == long.class || target == Long.class) {
            return "must be a whole number of at most 64 bits";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "must be true or false";
        }
        if (target == String.class) {
            return "must be text";
        }
        return Collection.class.isAssignableFrom(target) ? "must be a list" : "has the wrong type";
    }

    private static String place(JsonProcessingException wrong) {
        String message = Optional.ofNullable(wrong.getOriginalMessage()).orElse("");
        String what = message.startsWith("Duplicate field") ? "a field is there twice" : "it breaks";
        return Optional.ofNullable(wrong.getLocation())
                .map(at -> what + " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                .orElse(what);
    }
}
