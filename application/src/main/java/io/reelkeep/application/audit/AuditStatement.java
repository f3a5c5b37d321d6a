package io.reelkeep.application.audit;

import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.shared.Sha256;
import java.time.Instant;

/**
 * What the house says of an export, at its end.
 *
 * @param first number of the first entry in it; 0 when there is none
 * @param last number of the last entry in it; 0 when there is none
 * @param lastHash of the last entry in it
 * @param toEnd whether it was to reach to the end of the chain
 * @param head the end of the chain
 * @param signature of {@link #text}
 */
public record AuditStatement(
        long first, long last, Sha256 lastHash, boolean toEnd, AuditHead head, Instant exportedAt, String signature) {
    private static final String FORM = "reelkeep audit export 1";

    /** What is signed. */
    public String text() {
        return String.join(
                "\n",
                FORM,
                head.tenant().toString(),
                Long.toString(first),
                Long.toString(last),
                lastHash.hex(),
                Boolean.toString(toEnd),
                Long.toString(head.number()),
                head.hash().hex(),
                Long.toString(exportedAt.toEpochMilli()));
    }

    AuditStatement signed(String by) {
        return new AuditStatement(first, last, lastHash, toEnd, head, exportedAt, by);
    }
}
