package io.reelkeep.rest.shared;

import io.reelkeep.domain.shared.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns text into values, exactly, or refuses it as {@link BadInput}: nothing is wrapped, cut off or guessed. */
public final class Input {
    /** Beyond the year 9999, times have no RFC 3339 form. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    private Input() {}

    /** What {@code make} makes; its complaint about an argument becomes one about the field. Refusals pass through. */
    public static <T> T of(String field, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException nonsense) {
            throw new BadInput(field, String.valueOf(nonsense.getMessage()));
        }
    }

    /** The body of a request; some requests come without one. */
    public static <T> T body(@Nullable T body) {
        return Optional.ofNullable(body).orElseThrow(() -> new BadInput("body", "is missing"));
    }

    /** A decimal number without sign {@code +}, fraction or exponent; bounds inclusive. */
    public static long wholeNumber(String field, String text, long min, long max) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new BadInput(field, "must be a whole number");
        }
        try {
            return inBounds(field, Long.parseLong(text), min, max);
        } catch (NumberFormatException beyond64Bits) {
            throw new BadInput(field, bounds(min, max));
        }
    }

    /** As {@link #wholeNumber(String, String, long, long)}, for what fits an {@code int}. */
    public static int wholeNumber(String field, String text, int min, int max) {
        return Math.toIntExact(wholeNumber(field, text, (long) min, (long) max));
    }

    /** @throws BadInput unless {@code min <= value <= max} */
    public static long inBounds(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new BadInput(field, bounds(min, max));
        }
        return value;
    }

    /** An id of decimal digits. */
    public static <T> T id(String field, String text, LongFunction<T> make) {
        long value = Checks.decimalId(text)
                .orElseThrow(() -> new BadInput(field, "must be an id of at most 19 decimal digits"));
        return of(field, () -> make.apply(value));
    }

    /** A moment between 1970 and 9999, as RFC 3339 ({@code 2026-11-20T08:00:00+08:00}) or milliseconds since 1970. */
    public static Instant time(String field, String text) {
        Instant time =
                DIGITS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text)) : rfc3339(field, text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new BadInput(field, "must lie between 1970 and 9999");
        }
        return time;
    }

    /** The constant that is called {@code text} in lower case. */
    public static <E extends Enum<E>> E word(String field, String text, Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> constant.name().toLowerCase(Locale.ROOT), Function.identity()));
        return Optional.ofNullable(words.get(text))
                .orElseThrow(() -> new BadInput(
                        field,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Input::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** A constant as callers see it: its name in lower case. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Instant rfc3339(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new BadInput(field, "must be an RFC 3339 time or milliseconds since 1970");
        }
    }

    private static String bounds(long min, long max) {
        return "must be between " + min + " and " + max;
    }
}
