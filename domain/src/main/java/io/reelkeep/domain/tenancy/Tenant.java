package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An enterprise or institution whose recordings nobody else ever meets.
 *
 * @param paidUntil exclusive end of what is paid; empty means without end
 * @param quotaBytes how much may be kept; empty means as much as the store holds
 * @param zone in which days of reports begin and times in names are written
 */
public record Tenant(
        TenantId id,
        String name,
        Edition edition,
        Optional<Instant> paidUntil,
        Optional<Long> quotaBytes,
        ZoneId zone,
        Instant createdAt) {
    public Tenant {
        Checks.text(name, 128, "tenant name");
        quotaBytes.ifPresent(bytes -> Checks.notNegative(bytes, "quota"));
    }

    /** Whether the subscription is running. Exclusive: at {@code paidUntil} itself it has ended. */
    public boolean isPaidAt(Instant now) {
        return paidUntil.map(now::isBefore).orElse(true);
    }
}
