package io.reelkeep.application.audit.port;

import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chains of notes, one for each tenant. Entries are added at the end, and never changed or removed. */
public interface AuditChains {
    /** Tenants with notes that wait for their place, at most {@code limit}. In no order. */
    List<TenantId> waiting(int limit);

    /** Notes of a tenant that wait for their place, about in the order in which they were written. */
    List<Waiting> waiting(TenantId tenant, int limit);

    /** The end of a tenant's chain; whoever else wants to add to it waits until the transaction ends. */
    AuditHead lock(TenantId tenant);

    /** The end of a tenant's chain. */
    AuditHead head(TenantId tenant);

    /** Notes that were waiting get their places. Only within the transaction that has locked the chain. */
    void append(List<Waiting> notes, List<AuditEntry> entries, AuditHead head);

    /** The newest first. */
    List<AuditEntry> list(Criteria criteria, int limit);

    /** In their order, beginning with {@code first}. */
    List<AuditEntry> from(TenantId tenant, long first, int limit);

    /** The number of the first entry of {@code from} or later; empty when there is none. */
    Optional<Long> firstSince(TenantId tenant, Instant from);

    /** The number of the last entry of {@code to} or earlier; empty when there is none. */
    Optional<Long> lastUntil(TenantId tenant, Instant to);

    /**
     * A note that has no place yet.
     *
     * @param id tells it from others
     */
    record Waiting(long id, AuditNote note) {}

    /**
     * What to look for; an empty field does not restrict.
     *
     * @param from inclusive
     * @param to inclusive
     * @param actor the id of one
     * @param before only entries of smaller numbers
     */
    record Criteria(
            TenantId tenant,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> actor,
            Optional<String> action,
            Optional<RecordingId> recording,
            long before) {}
}
