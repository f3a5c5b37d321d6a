package io.reelkeep.persistence.sharing;

import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The members as rows. */
public final class JpaAccessMembers implements AccessMembers {
    private final EntityManager entities;
    private final Rows rows;

    public JpaAccessMembers(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void put(AccessMember member) {
        row(member.tenant(), member.recording(), member.user())
                .ifPresentOrElse(row -> row.take(member), () -> entities.persist(new AccessMemberRow(member)));
        entities.flush();
    }

    @Override
    public Optional<AccessMember> find(TenantId tenant, RecordingId recording, UserId user) {
        return row(tenant, recording, user).map(AccessMemberRow::snapshot);
    }

    @Override
    public void remove(TenantId tenant, RecordingId recording, UserId user) {
        row(tenant, recording, user).ifPresent(entities::remove);
    }

    @Override
    public List<AccessMember> list(TenantId tenant, RecordingId recording, int skip, int limit) {
        return entities.createQuery("""
                        select m from AccessMemberRow m where m.tenantId = :tenant and m.recordingId = :recording
                        order by m.userId
                        """, AccessMemberRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccessMemberRow::snapshot)
                .toList();
    }

    @Override
    public long count(TenantId tenant, RecordingId recording) {
        return entities.createQuery(
                        "select count(m) from AccessMemberRow m where m.tenantId = :tenant and m.recordingId = :recording",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .getSingleResult();
    }

    private Optional<AccessMemberRow> row(TenantId tenant, RecordingId recording, UserId user) {
        return rows.find(AccessMemberRow.class, new AccessMemberRowKey(tenant, recording, user));
    }
}
