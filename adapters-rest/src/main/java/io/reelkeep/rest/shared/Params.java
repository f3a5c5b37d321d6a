package io.reelkeep.rest.shared;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The query parameters of a request, as text: numbers are parsed by us, exactly, and never fall back on 0. */
public final class Params {
    private final Map<String, List<String>> values;

    public Params(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** The decoded parameters. */
    public static Params of(UriInfo uri) {
        MultivaluedMap<String, String> decoded = Input.of("query", () -> uri.getQueryParameters(true));
        return new Params(decoded);
    }

    /** The text, which may be empty. */
    public Optional<String> find(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new BadInput(name, "must not be repeated");
        }
        return given.stream().findFirst().map(text -> readable(name, text));
    }

    /** What the text means to {@code parse}, which gets the name and the text. */
    public <T> Optional<T> find(String name, BiFunction<String, String, T> parse) {
        return find(name).map(text -> parse.apply(name, text));
    }

    public String require(String name) {
        return find(name).orElseThrow(() -> new BadInput(name, "is required"));
    }

    public <T> T require(String name, BiFunction<String, String, T> parse) {
        return parse.apply(name, require(name));
    }

    /** A whole number; bounds inclusive. */
    public int number(String name, int min, int max, int otherwise) {
        return find(name, (field, text) -> Input.wholeNumber(field, text, min, max))
                .orElse(otherwise);
    }

    private static String readable(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new BadInput(name, "must not contain the character U+0000");
        }
        return text;
    }
}
