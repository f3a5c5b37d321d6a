package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.Checks;
import java.util.function.IntUnaryOperator;

/**
 * What must be shown besides the link: 4 to 8 characters out of a-z, A-Z and 0-9 (F32, C6). Never in a log, never shown to
 * viewers.
 */
public record SharePassword(String value) {
    public static final int MIN_LENGTH = 4;
    public static final int MAX_LENGTH = 8;

    /** What passwords of ours are made of: nothing that is taken for something else when read out or typed. */
    static final String CLEAR_CHARACTERS = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    public SharePassword {
        Checks.require(
                value.length() >= MIN_LENGTH
                        && value.length() <= MAX_LENGTH
                        && value.chars().allMatch(SharePassword::isAllowed),
                "a share password is 4 to 8 letters or digits");
    }

    /**
     * One of {@link #MIN_LENGTH} characters (F31).
     *
     * @param chance gives a number from 0 to below its argument, each as likely
     */
    public static SharePassword random(IntUnaryOperator chance) {
        var text = new StringBuilder();
        for (int i = 0; i < MIN_LENGTH; i++) {
            text.append(CLEAR_CHARACTERS.charAt(chance.applyAsInt(CLEAR_CHARACTERS.length())));
        }
        return new SharePassword(text.toString());
    }

    @Override
    public String toString() {
        return "SharePassword";
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
