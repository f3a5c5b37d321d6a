package io.reelkeep.application.people;

import io.reelkeep.domain.shared.Checks;
import java.text.Normalizer;

/**
 * A password as somebody typed it, in the one form that all keyboards agree on (NFKC; NIST SP 800-63B §5.1.1.2). Never
 * written anywhere (ASVS 16.2.5).
 *
 * @param text at most {@link #MAX_LENGTH} code points
 */
public record Password(String text) {
    /** Of one that is set; code points (ASVS 6.2.1). */
    public static final int MIN_LENGTH = 8;

    /** Code points (ASVS 6.2.9). */
    public static final int MAX_LENGTH = 128;

    public Password {
        // Before it is normalised, which can make text 18 times as long.
        requireLength(text, 1);
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        requireLength(text, 1);
        Checks.optionalText(text, 2 * MAX_LENGTH, "a password");
    }

    /** One that somebody is to have from now on. */
    public static Password chosen(String text) {
        var password = new Password(text);
        requireLength(password.text(), MIN_LENGTH);
        return password;
    }

    private static void requireLength(String text, int min) {
        // Counted in code points, so that a character is one character in every script.
        int length = text.codePointCount(0, text.length());
        Checks.require(
                length >= min && length <= MAX_LENGTH,
                "a password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
    }

    @Override
    public String toString() {
        return "Password";
    }
}
