package io.reelkeep.domain.audit;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;

/**
 * How far the chain of a tenant reaches, as the house has signed it: who cuts entries off the end cannot make a head that fits.
 *
 * @param number of the last entry, 0 while there is none
 * @param hash of the last entry
 * @param signature of {@link #text}; empty while there is no entry
 */
public record AuditHead(TenantId tenant, long number, Sha256 hash, Instant sealedAt, String signature) {
    private static final String FORM = "reelkeep audit head 1";

    public AuditHead {
        Checks.notNegative(number, "number of entries");
    }

    /** Of a chain without entries. */
    public static AuditHead none(TenantId tenant) {
        return new AuditHead(tenant, 0, AuditEntry.BEGINNING, Instant.EPOCH, "");
    }

    /** What is signed. */
    public static String text(TenantId tenant, long number, Sha256 hash, Instant sealedAt) {
        return String.join(
                "\n",
                FORM,
                tenant.toString(),
                Long.toString(number),
                hash.hex(),
                Long.toString(sealedAt.toEpochMilli()));
    }

    /** What its signature must be that of. */
    public String text() {
        return text(tenant, number, hash, sealedAt);
    }
}
