package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** What is known of a tenant. */
record TenantJson(
        String tenantId,
        String name,
        String edition,
        Optional<String> paidUntil,
        Optional<Long> quotaBytes,
        String timeZone,
        String createdAt) {
    /** A page of tenants. */
    record ListJson(List<TenantJson> tenants, Optional<String> nextAfter) {}

    static TenantJson of(Tenant tenant) {
        return new TenantJson(
                tenant.id().toString(),
                tenant.name(),
                Input.word(tenant.edition()),
                tenant.paidUntil().map(Times::write),
                tenant.quotaBytes(),
                tenant.zone().getId(),
                Times.write(tenant.createdAt()));
    }
}
