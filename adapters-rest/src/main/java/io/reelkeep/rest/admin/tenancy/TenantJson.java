package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of a tenant. */
record TenantJson(
        String tenantId,
        String name,
        String edition,
        String standing,
        Optional<String> paidUntil,
        Optional<String> graceEndsAt,
        Optional<Long> quotaBytes,
        String timeZone,
        String createdAt) {
    /** A page of tenants. */
    record ListJson(List<TenantJson> tenants, Optional<String> nextAfter) {}

    /** As it stands at {@code now}. */
    static TenantJson of(Tenant tenant, Instant now) {
        return new TenantJson(
                tenant.id().toString(),
                tenant.name(),
                Input.word(tenant.edition()),
                Input.word(tenant.standing(now)),
                tenant.paidUntil().map(Times::write),
                tenant.graceEndsAt().map(Times::write),
                tenant.quotaBytes(),
                tenant.zone().getId(),
                Times.write(tenant.createdAt()));
    }
}
