package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import java.util.Optional;

/**
 * How full it is at a tenant's.
 *
 * @param quotaBytes how much may be kept; empty means as much as the store holds
 * @param usedBytes what is kept
 * @param reservedBytes what was promised to those who are recording or uploading, beyond what came of it so far
 */
public record Space(Optional<Long> quotaBytes, long usedBytes, long reservedBytes) {
    public Space {
        Checks.notNegative(usedBytes, "used bytes");
        Checks.notNegative(reservedBytes, "reserved bytes");
    }

    /** Whether {@code bytes} more may be promised. Exactly filling the quota is allowed. */
    public boolean hasRoomFor(long bytes) {
        return quotaBytes
                .map(quota -> usedBytes <= quota
                        && reservedBytes <= quota - usedBytes
                        && bytes <= quota - usedBytes - reservedBytes)
                .orElse(true);
    }

    /** What is kept, in hundredths of the quota, rounded down; more than 100 where more is kept. A quota of nothing is full. */
    public Optional<Long> percent() {
        return quotaBytes.map(quota -> quota == 0 ? 100L : (long) Math.floor(usedBytes * 100.0 / quota));
    }
}
