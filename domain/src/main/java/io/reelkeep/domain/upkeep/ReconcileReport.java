package io.reelkeep.domain.upkeep;

import java.time.Instant;
import java.util.List;

/**
 * What came of holding rows and store against each other.
 *
 * @param id of the run
 * @param rows how many rows of kept bytes were looked at
 * @param objects how many objects of the store were looked at
 * @param erasuresResumed deletions whose bytes had not gone in time, and are being removed again
 * @param losses how many findings of bytes that are missing or damaged
 * @param orphans how many objects were removed
 * @param findings the first {@link #MAX_FINDINGS}
 */
public record ReconcileReport(
        long id,
        Instant startedAt,
        Instant finishedAt,
        long rows,
        long objects,
        int erasuresResumed,
        int losses,
        int orphans,
        List<Finding> findings) {
    public static final int MAX_FINDINGS = 1_000;

    public ReconcileReport {
        findings = findings.stream().limit(MAX_FINDINGS).toList();
    }
}
