package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A link that somebody was given. Whether it opens is decided anew at every request.
 *
 * @param revokedAt when it was switched off; from then on it opens nothing
 */
public record Share(
        ShareToken token,
        TenantId tenant,
        ShareScope scope,
        SharePolicy policy,
        Instant createdAt,
        Optional<Instant> revokedAt) {
    /** A new link. */
    public static Share of(ShareToken token, TenantId tenant, ShareScope scope, SharePolicy policy, Instant now) {
        return new Share(token, tenant, scope, policy, now, Optional.empty());
    }

    /** What one gate says. */
    public record Check(Gate gate, Verdict verdict) {
        public boolean isOpen() {
            return verdict == Verdict.OPEN;
        }
    }

    /**
     * The one decision about every request by a link.
     *
     * @param owner how the tenant that shares stands at {@code now}
     */
    public Verdict verdict(Visit visit, Standing owner, Instant now) {
        return checks(visit, owner, now).stream()
                .map(Check::verdict)
                .filter(verdict -> verdict != Verdict.OPEN)
                .findFirst()
                .orElse(Verdict.OPEN);
    }

    /** What every gate says, in their order, also behind the first one that is closed: for those who ask why. */
    public List<Check> checks(Visit visit, Standing owner, Instant now) {
        return Arrays.stream(Gate.values())
                .map(gate -> new Check(gate, gate.verdict(this, visit, owner, now)))
                .toList();
    }

    boolean isOnAt(Instant now) {
        return revokedAt.isEmpty() && !now.isBefore(createdAt);
    }

    public Share revoked(Instant now) {
        return revokedAt.isPresent() ? this : new Share(token, tenant, scope, policy, createdAt, Optional.of(now));
    }

    /** The same link on other terms, from the next request on. */
    public Share on(SharePolicy terms) {
        return new Share(token, tenant, scope, terms, createdAt, revokedAt);
    }
}
