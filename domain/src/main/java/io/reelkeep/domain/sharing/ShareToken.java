package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.Checks;

/** The secret part of a link: 128 random bits in 22 characters of base64url (ASVS 7.2.3). */
public record ShareToken(String value) implements WatchKey {
    /** How many characters a token has. */
    public static final int LENGTH = 22;

    public ShareToken {
        Checks.require(
                value.length() == LENGTH && value.chars().allMatch(ShareToken::isBase64Url),
                "a share token is 22 characters of base64url");
    }

    @Override
    public Kind kind() {
        return Kind.LINK;
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isBase64Url(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
