package io.reelkeep.persistence.sharing;

import io.reelkeep.application.sharing.port.Invitations;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The invitations as rows. */
public final class JpaInvitations implements Invitations {
    private final EntityManager entities;
    private final Rows rows;

    public JpaInvitations(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Invitation invitation) {
        entities.persist(new InvitationRow().take(invitation));
        entities.flush();
    }

    @Override
    public void save(Invitation invitation) {
        rows.known(InvitationRow.class, invitation.id().value()).take(invitation);
    }

    @Override
    public Optional<Invitation> find(TenantId tenant, InvitationId id) {
        return rows.find(InvitationRow.class, id.value())
                .filter(row -> row.belongsTo(tenant))
                .map(InvitationRow::snapshot);
    }

    @Override
    public Optional<Invitation> lock(TenantId tenant, InvitationId id) {
        return rows.lock(InvitationRow.class, id.value())
                .filter(row -> row.belongsTo(tenant))
                .map(InvitationRow::snapshot);
    }

    @Override
    public void remove(TenantId tenant, InvitationId id) {
        rows.find(InvitationRow.class, id.value())
                .filter(row -> row.belongsTo(tenant))
                .ifPresent(entities::remove);
    }

    @Override
    public List<Invitation> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return entities.createQuery("""
                        select i from InvitationRow i where i.tenantId = :tenant and i.recordingId = :recording
                        and i.id < :before order by i.id desc
                        """, InvitationRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(InvitationRow::snapshot)
                .toList();
    }

    @Override
    public long count(TenantId tenant, RecordingId recording) {
        return entities.createQuery(
                        "select count(i) from InvitationRow i where i.tenantId = :tenant and i.recordingId = :recording",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .getSingleResult();
    }
}
