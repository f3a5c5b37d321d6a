package io.reelkeep.application.retention.port;

import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What comes to an end by itself, and when: asked by those who delete and by those who want to know before. */
public record Endings(Tenants tenants, RetentionPolicies policies, Lifespans lifespans) {
    /**
     * What has ended by {@code until}, inclusive, by the ids of the recordings; what is held included. Within the caller's
     * transaction.
     *
     * @param after the id that was last seen, 0 for the beginning
     */
    public List<Ending> by(TenantId id, Instant until, long after, int limit) {
        return by(policies.of(id), until, after, limit);
    }

    /** The same if these were the tenant's rules. What is in the recycle bin keeps the time it has. */
    public List<Ending> by(RetentionRules rules, Instant until, long after, int limit) {
        TenantId id = rules.tenant();
        Optional<Tenant> tenant = tenants.find(id);
        if (tenant.isEmpty()) {
            return List.of();
        }
        boolean everything =
                tenant.get().graceEndsAt().filter(end -> !end.isAfter(until)).isPresent();
        var bounds = new Lifespans.Bounds(id, everything, rules.endingBy(until), until);
        return lifespans.within(bounds, after, limit).stream()
                .flatMap(lifespan -> lifespan.ending(tenant.get(), rules).stream())
                .toList();
    }

    /** How one recording ends. Within the caller's transaction. */
    public Optional<Ending> of(TenantId id, RecordingId recording) {
        return tenants.find(id)
                .flatMap(tenant ->
                        lifespans.of(id, recording).flatMap(lifespan -> lifespan.ending(tenant, policies.of(id))));
    }
}
