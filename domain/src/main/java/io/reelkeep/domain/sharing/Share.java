package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that somebody was given. Whether it opens is decided anew at every request.
 *
 * @param guard against guessing the password
 * @param revokedAt when it was switched off; from then on it opens nothing
 */
public record Share(
        ShareToken token,
        TenantId tenant,
        ShareScope scope,
        SharePolicy policy,
        Guard guard,
        Instant createdAt,
        Optional<Instant> revokedAt) {
    /** A new link. */
    public static Share of(ShareToken token, TenantId tenant, ShareScope scope, SharePolicy policy, Instant now) {
        return new Share(token, tenant, scope, policy, Guard.UNTRIED, now, Optional.empty());
    }

    /** Whether and how the link opens at {@code now}. */
    public Verdict verdict(Visit visit, Instant now) {
        boolean isOn = revokedAt.isEmpty() && !now.isBefore(createdAt);
        return isOn ? policy.verdict(visit, now) : Verdict.ENDED;
    }

    public Share revoked(Instant now) {
        return revokedAt.isPresent()
                ? this
                : new Share(token, tenant, scope, policy, guard, createdAt, Optional.of(now));
    }

    /** The same link on other terms, from the next request on. */
    public Share on(SharePolicy terms) {
        return new Share(token, tenant, scope, terms, Guard.UNTRIED, createdAt, revokedAt);
    }

    public Share guardedBy(Guard next) {
        return new Share(token, tenant, scope, policy, next, createdAt, revokedAt);
    }
}
