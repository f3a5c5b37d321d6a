package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.Checks;

/**
 * What must be shown besides the link: 4 to 8 characters out of a-z, A-Z and 0-9 (F32, C6). Never in a log, never shown to
 * viewers.
 */
public record SharePassword(String value) {
    public static final int MIN_LENGTH = 4;
    public static final int MAX_LENGTH = 8;

    public SharePassword {
        Checks.require(
                value.length() >= MIN_LENGTH
                        && value.length() <= MAX_LENGTH
                        && value.chars().allMatch(SharePassword::isAllowed),
                "a share password is 4 to 8 letters or digits");
    }

    @Override
    public String toString() {
        return "SharePassword";
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
