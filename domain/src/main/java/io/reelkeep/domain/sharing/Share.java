package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that somebody was given. Whether it opens is decided anew at every request.
 *
 * @param revokedAt when it was switched off; from then on it opens nothing
 */
public record Share(
        ShareToken token, TenantId tenant, ShareScope scope, Instant createdAt, Optional<Instant> revokedAt) {
    /** Whether the link opens at {@code now}. */
    public boolean isOpenAt(Instant now) {
        return revokedAt.isEmpty() && !now.isBefore(createdAt);
    }

    public Share revoked(Instant now) {
        return revokedAt.isPresent() ? this : new Share(token, tenant, scope, createdAt, Optional.of(now));
    }
}
