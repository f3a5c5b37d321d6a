package io.reelkeep.domain.shared;

import java.util.OptionalLong;

/** Preconditions of values: each answers the value or throws {@link IllegalArgumentException}. */
public final class Checks {
    private static final int MAX_DECIMAL_DIGITS = 19;
    private static final int REPLACEMENT = 0xFFFD;

    private Checks() {}

    public static long positive(long value, String name) {
        require(value > 0, name + " must be positive, was " + value);
        return value;
    }

    public static long notNegative(long value, String name) {
        require(value >= 0, name + " must not be negative, was " + value);
        return value;
    }

    /** Text that a person may have written: not blank, bounded, free of control characters. */
    public static String text(String value, int maxLength, String name) {
        require(!value.isBlank(), name + " must not be blank");
        return optionalText(value, maxLength, name);
    }

    /** As {@link #text}, but may be empty. */
    public static String optionalText(String value, int maxLength, String name) {
        require(value.length() <= maxLength, name + " must have at most " + maxLength + " characters");
        require(
                value.codePoints().noneMatch(Checks::isForbidden),
                name + " must not contain control characters or lone surrogates");
        return value;
    }

    /** Text from outside, made fit to be stored: what {@link #text} forbids becomes U+FFFD, the end is cut off. */
    public static String storable(String value, int maxLength) {
        var kept = new StringBuilder();
        for (int at = 0; at < value.length(); ) {
            int read = value.codePointAt(at);
            int fit = isForbidden(read) ? REPLACEMENT : read;
            if (kept.length() + Character.charCount(fit) > maxLength) {
                break;
            }
            kept.appendCodePoint(fit);
            at += Character.charCount(read);
        }
        return kept.toString();
    }

    public static String hex(String value, int length, String name) {
        require(
                value.length() == length && value.chars().allMatch(Checks::isLowerHex),
                name + " must be " + length + " lower-case hexadecimal digits");
        return value;
    }

    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The number an id of decimal digits stands for; empty for anything else, 0 included. */
    public static OptionalLong decimalId(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MAX_DECIMAL_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return OptionalLong.empty();
        }
        try {
            long value = Long.parseLong(text);
            return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
        } catch (NumberFormatException beyond63Bits) {
            return OptionalLong.empty();
        }
    }

    /** Control characters and lone surrogates: neither can be stored and shown again everywhere. */
    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
