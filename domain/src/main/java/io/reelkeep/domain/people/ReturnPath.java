package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import java.util.regex.Pattern;

/**
 * Where somebody goes on after signing in: a path of our own, and nobody else's address (ASVS 3.7.2). Browsers read a second
 * slash, or a backslash in its place, as the beginning of a host.
 */
public record ReturnPath(String value) {
    public static final int MAX_LENGTH = 512;

    private static final Pattern OWN = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    public static final ReturnPath HOME = new ReturnPath("/");

    public ReturnPath {
        Checks.require(value.length() <= MAX_LENGTH, "must have at most " + MAX_LENGTH + " characters");
        Checks.require(
                OWN.matcher(value).matches(),
                "must be a path that begins with one slash, in printable ASCII and without backslashes");
    }

    @Override
    public String toString() {
        return value;
    }
}
