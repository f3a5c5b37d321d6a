package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One visit to an authority, from being sent there to coming back; the browser carries it, sealed.
 *
 * @param state comes back with the browser; that it is the one in the browser's own cookie shows that nobody else began the
 *     visit (RFC 6749 §10.12)
 * @param nonce comes back within the ID token
 * @param verifier whose digest goes ahead, and which only we can show afterwards (RFC 7636): 43 to 128 characters
 * @param expiresAt exclusive
 */
public record SignInAttempt(
        IdentityProviderId provider,
        String state,
        String nonce,
        String verifier,
        ReturnPath returnTo,
        Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 6;

    public SignInAttempt {
        Checks.hex(state, 32, "state");
        Checks.hex(nonce, 32, "nonce");
        Checks.hex(verifier, 64, "verifier");
    }

    /** As {@link #parse} reads it. Secret: to be sealed. */
    public String text() {
        return String.join(
                SEPARATOR,
                provider.toString(),
                state,
                nonce,
                verifier,
                Long.toString(expiresAt.toEpochMilli()),
                returnTo.value());
    }

    /** Empty when it is no text of ours. */
    public static Optional<SignInAttempt> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignInAttempt(
                    new IdentityProviderId(Long.parseLong(parts[0])),
                    parts[1],
                    parts[2],
                    parts[3],
                    new ReturnPath(parts[5]),
                    Instant.ofEpochMilli(Long.parseLong(parts[4]))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether it was begun for that provider, and not too long ago. */
    public boolean isOpenAt(IdentityProviderId at, Instant now) {
        return provider.equals(at) && now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "SignInAttempt[" + provider + "]";
    }
}
