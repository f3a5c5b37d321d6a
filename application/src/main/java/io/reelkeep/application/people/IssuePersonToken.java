package io.reelkeep.application.people;

import io.reelkeep.application.people.port.PersonTokens;
import io.reelkeep.application.people.port.PersonTokens.PersonToken;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.shared.Checks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets a person who has signed in call with a token instead of a cookie. Nothing is kept: it ends with the session. */
public final class IssuePersonToken {
    public static final Duration MAX_LIFETIME = PersonToken.MAX_LIFETIME;

    private final Clock clock;
    private final SecretSource secrets;
    private final SecretVault vault;
    private final PersonTokens tokens;

    public IssuePersonToken(Clock clock, SecretSource secrets, SecretVault vault, PersonTokens tokens) {
        this.clock = clock;
        this.secrets = secrets;
        this.vault = vault;
        this.tokens = tokens;
    }

    /** A token, told once. */
    public record Issued(String text, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }

    /** @param lifetime whole seconds, from 1 second to {@link #MAX_LIFETIME} */
    public Issued issue(Session session, Duration lifetime) {
        Checks.require(
                lifetime.compareTo(Duration.ofSeconds(1)) >= 0 && lifetime.compareTo(MAX_LIFETIME) <= 0,
                "must be between 1 and " + MAX_LIFETIME.toSeconds());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var token = new PersonToken(session.signedIn(), session.id(), secrets.token(), now, now.plus(lifetime));
        return new Issued(tokens.write(token, PersonTokenKey.of(session.tenant(), vault)), token.expiresAt());
    }
}
