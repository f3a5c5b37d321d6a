package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Sittings;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The sittings as rows, at most one for each class. */
public final class JpaSittings implements Sittings {
    private final EntityManager entities;
    private final Rows rows;

    public JpaSittings(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    /** One statement that a second start does not fail: a failed one would end the caller's transaction. */
    @Override
    public boolean add(Sitting sitting) {
        return entities.createNativeQuery("""
                                insert into class_sitting (tenant_id, meeting_id, started_at) values (?1, ?2, ?3)
                                on conflict do nothing
                                """)
                        .setParameter(1, sitting.tenant().value())
                        .setParameter(2, sitting.meeting().value())
                        .setParameter(3, sitting.startedAt().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void save(Sitting sitting) {
        rows.known(SittingRow.class, key(sitting.tenant(), sitting.meeting())).take(sitting);
    }

    @Override
    public Optional<Sitting> find(TenantId tenant, MeetingId meeting) {
        return rows.find(SittingRow.class, key(tenant, meeting)).map(SittingRow::snapshot);
    }

    @Override
    public Optional<Sitting> lock(TenantId tenant, MeetingId meeting) {
        return rows.lock(SittingRow.class, key(tenant, meeting)).map(SittingRow::snapshot);
    }

    private static TenantKey key(TenantId tenant, MeetingId meeting) {
        return new TenantKey(tenant.value(), meeting.value());
    }
}
