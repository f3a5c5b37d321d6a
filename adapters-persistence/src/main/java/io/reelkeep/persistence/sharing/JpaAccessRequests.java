package io.reelkeep.persistence.sharing;

import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The applications for access as rows. */
public final class JpaAccessRequests implements AccessRequests {
    private final EntityManager entities;
    private final Rows rows;

    public JpaAccessRequests(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public List<AccessRequest> inbox(
            TenantId tenant, Optional<UserId> owner, Optional<AccessRequest.State> state, long before, int limit) {
        return entities.createQuery("""
                        select r from AccessRequestRow r where r.tenantId = :tenant and r.id < :before
                        and (:ofAll = true or r.recordingId in
                            (select f.id from RecordingRow f where f.tenantId = :tenant and f.ownerId = :owner))
                        and (:inAny = true or r.state = :state)
                        order by r.id desc
                        """, AccessRequestRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("before", before)
                .setParameter("ofAll", owner.isEmpty())
                .setParameter("owner", owner.map(UserId::value).orElse(""))
                .setParameter("inAny", state.isEmpty())
                .setParameter("state", state.orElse(AccessRequest.State.PENDING))
                .setMaxResults(limit)
                .getResultStream()
                .map(AccessRequestRow::snapshot)
                .toList();
    }

    @Override
    public void add(AccessRequest request) {
        entities.persist(new AccessRequestRow().take(request));
        entities.flush();
    }

    @Override
    public void save(AccessRequest request) {
        rows.known(AccessRequestRow.class, request.id().value()).take(request);
    }

    @Override
    public Optional<AccessRequest> find(TenantId tenant, AccessRequestId id) {
        return rows.find(AccessRequestRow.class, id.value())
                .filter(row -> row.belongsTo(tenant))
                .map(AccessRequestRow::snapshot);
    }

    @Override
    public Optional<AccessRequest> pendingOf(TenantId tenant, RecordingId recording, UserId user) {
        return entities.createQuery("""
                        select r from AccessRequestRow r where r.tenantId = :tenant and r.recordingId = :recording
                        and r.userId = :user and r.state = :pending
                        """, AccessRequestRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("user", user.value())
                .setParameter("pending", AccessRequest.State.PENDING)
                .setMaxResults(1)
                .getResultStream()
                .map(AccessRequestRow::snapshot)
                .findFirst();
    }

    @Override
    public List<AccessRequest> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return entities.createQuery("""
                        select r from AccessRequestRow r where r.tenantId = :tenant and r.recordingId = :recording
                        and r.id < :before order by r.id desc
                        """, AccessRequestRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccessRequestRow::snapshot)
                .toList();
    }
}
