package io.reelkeep.rest.shared.auth;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind {@code Bearer} in an {@code Authorization} header (RFC 6750 §2.1). */
public record BearerToken(String value) {
    private static final int MAX_LENGTH = 8192;
    private static final Pattern HEADER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*) *");

    /** @throws Refusal APP_UNKNOWN when there is none */
    public static BearerToken of(Optional<String> authorization) {
        return authorization
                .filter(header -> header.length() <= MAX_LENGTH)
                .map(HEADER::matcher)
                .filter(Matcher::matches)
                .map(match -> new BearerToken(match.group(1)))
                .orElseThrow(() -> new Refusal(Reason.APP_UNKNOWN, "send Authorization: Bearer with your token"));
    }

    /** Whether it has the three parts of a signed token (RFC 7515 §7.1), as those of people do. */
    boolean isSigned() {
        return value.chars().filter(c -> c == '.').count() == 2;
    }

    /** The public half of an application's token: what comes before the first dot. */
    String keyId() {
        return value.substring(0, dot());
    }

    /** The secret half: what comes after the first dot. */
    String secret() {
        return value.substring(dot() + 1);
    }

    private int dot() {
        int dot = value.indexOf('.');
        if (dot < 1) {
            throw new Refusal(Reason.APP_UNKNOWN, "the token must be the key id, a dot and the secret");
        }
        return dot;
    }

    @Override
    public String toString() {
        return "BearerToken";
    }
}
