package io.reelkeep.application.standing.port;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Space;
import io.reelkeep.domain.tenancy.Standing;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Instant;

/**
 * The room that tenants have for what they bring in. What is reserved follows from the captures and uploads that are under
 * way, and ends with them: there is nothing to give back.
 *
 * @param perCaptureBytes reserved for each capture that may still grow
 */
public record Room(Tenants tenants, BlobLedger ledger, Captures captures, long perCaptureBytes) {
    /** As {@link #take}, for a recording whose size nobody knows. It may grow beyond; only the next one is refused then. */
    public void forCapture(TenantId tenant, Instant now) {
        take(tenant, perCaptureBytes, now);
    }

    /**
     * Sees to it that {@code bytes} more have their place. Within the transaction that brings them under way: others of the
     * same tenant wait until it ends, so that the last place is given to one of them (ASVS 2.3.4).
     *
     * @throws Refusal SUBSCRIPTION_LAPSED when the tenant may bring in nothing, QUOTA_EXHAUSTED when there is no room
     */
    public void take(TenantId tenant, long bytes, Instant now) {
        Tenant known = refuseLapsed(tenant, now);
        if (known.quotaAt(now).isPresent()) {
            tenants.lock(tenant);
            refuseFull(of(known, now), bytes);
        }
    }

    /** Within the caller's transaction. @throws Refusal SUBSCRIPTION_LAPSED when the tenant may bring in nothing */
    public Tenant refuseLapsed(TenantId tenant, Instant now) {
        Tenant known = found(tenant);
        if (known.standing(now) != Standing.ACTIVE) {
            throw new Refusal(Reason.SUBSCRIPTION_LAPSED, "the subscription has ended; renew it to record");
        }
        return known;
    }

    /** As {@link #take}, for what is made later and is not waited for: nothing is reserved. */
    public void refuseFull(TenantId tenant, long bytes, Instant now) {
        Tenant known = found(tenant);
        if (known.quotaAt(now).isPresent()) {
            refuseFull(of(known, now), bytes);
        }
    }

    private static void refuseFull(Space space, long bytes) {
        if (!space.hasRoomFor(bytes)) {
            throw new Refusal(
                    Reason.QUOTA_EXHAUSTED,
                    "the recording space is full: " + space.usedBytes() + " bytes are kept and " + space.reservedBytes()
                            + " reserved of " + space.quotaBytes().orElseThrow());
        }
    }

    /** How full it is. Within the caller's transaction. */
    public Space of(Tenant tenant, Instant now) {
        return new Space(
                tenant.quotaAt(now),
                ledger.keptBytes(tenant.id()),
                ledger.reservedBytes(tenant.id()) + captures.outstandingBytes(tenant.id(), perCaptureBytes));
    }

    private Tenant found(TenantId id) {
        return tenants.find(id).orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + id));
    }
}
