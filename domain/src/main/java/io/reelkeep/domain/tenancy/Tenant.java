package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An enterprise or institution whose recordings nobody else ever meets.
 *
 * @param paidUntil exclusive end of what is paid; empty means without end
 * @param quotaBytes how much may be kept; empty means as much as the edition has
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
    /** How long what belongs to an ended business or enterprise subscription is kept (F48). */
    public static final Duration GRACE = Duration.ofDays(90);

    public Tenant {
        Checks.text(name, 128, "tenant name");
        quotaBytes.ifPresent(bytes -> Checks.notNegative(bytes, "quota"));
    }

    /**
     * What the subscription allows. Bounds are exclusive: at {@code paidUntil} itself the grace begins, and ends {@link
     * #GRACE} later. Free and member editions are always active: who stops paying for the latter goes on as free (C13).
     */
    public Standing standing(Instant now) {
        if (!edition.isForCompanies() || isPaidAt(now)) {
            return Standing.ACTIVE;
        }
        return graceEndsAt().map(now::isBefore).orElse(true) ? Standing.IN_GRACE : Standing.LAPSED;
    }

    /** Exclusive; present for companies that pay for a time. */
    public Optional<Instant> graceEndsAt() {
        return edition.isForCompanies() ? paidUntil.map(end -> end.plus(GRACE)) : Optional.empty();
    }

    /** What the tenant may use: an ended member edition is a free one (C13). */
    public Edition editionAt(Instant now) {
        return edition == Edition.MEMBER && !isPaidAt(now) ? Edition.FREE : edition;
    }

    /** How many bytes may be kept: what was agreed with this tenant, else what its edition of the moment has. */
    public Optional<Long> quotaAt(Instant now) {
        return quotaBytes.or(() -> editionAt(now).spaceBytes());
    }

    /** Whether the subscription is running. Exclusive: at {@code paidUntil} itself it has ended. */
    public boolean isPaidAt(Instant now) {
        return paidUntil.map(now::isBefore).orElse(true);
    }
}
