package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's stay, from signing in to signing out (ASVS 7.2.3, 7.3). Its token is told once, to the browser; here is its
 * digest.
 */
public record Session(
        SessionId id,
        TenantId tenant,
        UserId user,
        Method method,
        Sha256 token,
        Instant startedAt,
        Instant lastUsedAt) {
    /** So long after its last use a session is over (ASVS 7.3.1). */
    public static final Duration IDLE_LIFETIME = Duration.ofHours(12);

    /** So long after its beginning a session is over, however much it is used (ASVS 7.3.2). */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** A use is noted when the one noted before is so long ago: media are asked for many times a second. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** How the person has proven who it is. */
    public enum Method {
        PASSWORD,
        OIDC,
        WECOM,
        LDAP
    }

    /** A session that begins now. */
    public static Session started(SessionId id, SignedIn who, Method method, Sha256 token, Instant now) {
        return new Session(id, who.tenant(), who.user(), method, token, now, now);
    }

    public SignedIn signedIn() {
        return new SignedIn(tenant, user);
    }

    /** Exclusive: at that moment it is over. */
    public Instant endsAt() {
        Instant idle = lastUsedAt.plus(IDLE_LIFETIME);
        Instant absolute = startedAt.plus(LIFETIME);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }

    /** With this use noted; empty when one within {@link #NOTED_EVERY} is. */
    public Optional<Session> used(Instant now) {
        return now.isBefore(lastUsedAt.plus(NOTED_EVERY))
                ? Optional.empty()
                : Optional.of(new Session(id, tenant, user, method, token, startedAt, now));
    }
}
