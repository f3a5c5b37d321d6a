package io.reelkeep.persistence.capture;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.PlaceKey;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The captures as rows, their parts as rows of their own. */
public final class JpaCaptures implements Captures {
    private final EntityManager entities;
    private final Rows rows;

    public JpaCaptures(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Capture capture) {
        Capture.Snapshot snapshot = capture.snapshot();
        entities.persist(new CaptureRow().take(snapshot));
        keepParts(snapshot);
        entities.flush();
    }

    @Override
    public void save(Capture capture) {
        Capture.Snapshot snapshot = capture.snapshot();
        rows.known(CaptureRow.class, key(capture.tenant(), capture.id())).take(snapshot);
        keepParts(snapshot);
        keepAlive(snapshot);
    }

    @Override
    public Optional<Capture> find(TenantId tenant, CaptureId id) {
        return rows.find(CaptureRow.class, key(tenant, id)).map(row -> restored(tenant, id, row));
    }

    @Override
    public Optional<Capture> lock(TenantId tenant, CaptureId id) {
        return rows.lock(CaptureRow.class, key(tenant, id)).map(row -> restored(tenant, id, row));
    }

    @Override
    public List<Capture> of(TenantId tenant, RecordingId recording) {
        return entities.createQuery("""
                        select c.id from CaptureRow c
                        where c.tenantId = :tenant and c.recordingId = :recording order by c.id
                        """, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .getResultStream()
                .flatMap(id -> find(tenant, new CaptureId(id)).stream())
                .toList();
    }

    @Override
    public Optional<Capture> openOf(TenantId tenant, UserId recorder) {
        return entities.createQuery("""
                        select c.id from CaptureRow c
                        where c.tenantId = :tenant and c.recorderId = :recorder and c.state = :open order by c.id desc
                        """, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recorder", recorder.value())
                .setParameter("open", CaptureState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(id -> find(tenant, new CaptureId(id)));
    }

    @Override
    public long outstandingBytes(TenantId tenant, long eachBytes) {
        return entities.createQuery("""
                        select c.receivedBytes from CaptureRow c where c.tenantId = :tenant and c.state in :unsealed
                        """, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("unsealed", List.of(CaptureState.OPEN, CaptureState.STOPPED))
                .getResultStream()
                .mapToLong(received -> Math.max(0, eachBytes - received))
                .sum();
    }

    @Override
    public Optional<Capture> latestOf(TenantId tenant, MeetingId meeting, UserId recorder, Origin origin) {
        return entities.createQuery("""
                        select c.id from CaptureRow c
                        where c.tenantId = :tenant and c.recorderId = :recorder and c.meetingId = :meeting
                        and c.origin = :origin order by c.openedAt desc, c.id desc
                        """, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recorder", recorder.value())
                .setParameter("meeting", meeting.value())
                .setParameter("origin", origin)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(id -> find(tenant, new CaptureId(id)));
    }

    @Override
    public List<CaptureEntry> list(CaptureQuery wanted) {
        return new CaptureSearch(entities, rows, wanted).entries();
    }

    @Override
    public void touch(TenantId tenant, CaptureId id, Instant now) {
        entities.createQuery("""
                        update CaptureRow c set c.lastDataAt = :now
                        where c.tenantId = :tenant and c.id = :id and c.state <> :sealed and c.lastDataAt < :now
                        """)
                .setParameter("now", now)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .setParameter("sealed", CaptureState.SEALED)
                .executeUpdate();
    }

    @Override
    public void touchAll(Instant now) {
        entities.createQuery("""
                        update CaptureRow c set c.lastDataAt = :now
                        where c.state <> :sealed and c.lastDataAt < :now
                        """)
                .setParameter("now", now)
                .setParameter("sealed", CaptureState.SEALED)
                .executeUpdate();
    }

    private void keepAlive(Capture.Snapshot snapshot) {
        entities.createQuery("""
                        update CaptureRow c set c.lastDataAt = :then
                        where c.tenantId = :tenant and c.id = :id and c.lastDataAt < :then
                        """)
                .setParameter("then", snapshot.lastDataAt())
                .setParameter("tenant", snapshot.tenant().value())
                .setParameter("id", snapshot.id().value())
                .executeUpdate();
    }

    /** Parts come and change, but never go. */
    private void keepParts(Capture.Snapshot snapshot) {
        long tenant = snapshot.tenant().value();
        long capture = snapshot.id().value();
        for (FilePart part : snapshot.parts()) {
            rows.find(PartRow.class, new PlaceKey(tenant, capture, part.number()))
                    .ifPresentOrElse(
                            row -> row.take(part), () -> entities.persist(new PartRow(tenant, capture).take(part)));
        }
    }

    private Capture restored(TenantId tenant, CaptureId id, CaptureRow row) {
        List<FilePart> parts = rows.ofOwners(
                        PartRow.class,
                        "select p from PartRow p where p.tenantId = :tenant and p.ownerId in :owners order by p.place",
                        tenant.value(),
                        List.of(id.value()))
                .getResultStream()
                .map(PartRow::snapshot)
                .toList();
        return Capture.restore(row.snapshot(parts));
    }

    private static TenantKey key(TenantId tenant, CaptureId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
