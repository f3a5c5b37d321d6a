package io.reelkeep.domain.upkeep;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/**
 * A difference between what is written of the bytes and what the store has.
 *
 * @param tenant whose the bytes are; empty of bytes that nobody has written of
 * @param expectedBytes 0 of bytes that nobody has written of
 * @param foundBytes 0 where there are none
 */
public record Finding(Kind kind, Optional<TenantId> tenant, BlobId blob, long expectedBytes, long foundBytes) {
    /** What sort of difference. */
    public enum Kind {
        /** They are written of as kept, and the store has none: somebody must act. */
        MISSING,
        /** The store has more or fewer than were kept: somebody must act. */
        DAMAGED,
        /** Nobody has written of them: they were removed. */
        ORPHAN
    }

    public Finding {
        Checks.notNegative(expectedBytes, "expected bytes");
        Checks.notNegative(foundBytes, "found bytes");
    }

    /** Whether somebody has lost something. */
    public boolean isLoss() {
        return kind != Kind.ORPHAN;
    }
}
