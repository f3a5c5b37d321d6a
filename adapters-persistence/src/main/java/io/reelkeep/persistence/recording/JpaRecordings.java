package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The recordings as rows, but for those in the recycle bin: nobody else reads these rows. A page costs five statements, whatever is on it. */
public final class JpaRecordings implements Recordings {
    private final EntityManager entities;
    private final Rows rows;
    private final RecordingParts parts;
    private final RecordingCounts counts;
    private final Clock clock;

    /** @param clock tells when something is changed */
    public JpaRecordings(EntityManager entities, RecordingCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        this.entities = entities;
        this.rows = new Rows(entities);
        this.parts = new RecordingParts(entities);
    }

    @Override
    public void add(Recording recording) {
        Recording.Snapshot snapshot = recording.snapshot();
        RecordingRow row = new RecordingRow().take(snapshot, now());
        entities.persist(row);
        parts.keep(snapshot);
        counts.came(row.counted());
        entities.flush();
    }

    @Override
    public void save(Recording recording) {
        Recording.Snapshot snapshot = recording.snapshot();
        RecordingRow row = rows.known(RecordingRow.class, key(recording.tenant(), recording.id()));
        CountedAs before = row.counted();
        row.take(snapshot, now());
        parts.keep(snapshot);
        if (row.isThere() && !row.counted().equals(before)) {
            counts.went(before);
            counts.came(row.counted());
        }
    }

    @Override
    public void removeFile(Recording recording, RecordingFileId file) {
        parts.remove(recording.tenant(), file);
    }

    @Override
    public void remove(Recording recording) {
        parts.remove(recording.tenant(), recording.id());
        RecordingRow row = rows.known(RecordingRow.class, key(recording.tenant(), recording.id()));
        if (row.isThere()) {
            counts.went(row.counted());
        }
        entities.remove(row);
        entities.flush();
    }

    @Override
    public Optional<Recording> find(TenantId tenant, RecordingId id) {
        return restored(tenant, rows.find(RecordingRow.class, key(tenant, id)).filter(RecordingRow::isThere));
    }

    @Override
    public Optional<Recording> lock(TenantId tenant, RecordingId id) {
        return restored(tenant, rows.lock(RecordingRow.class, key(tenant, id)).filter(RecordingRow::isThere));
    }

    @Override
    public Optional<Recording> lockOf(TenantId tenant, MeetingId meeting, Origin origin) {
        Optional<RecordingRow> found = entities.createQuery("""
                        select r from RecordingRow r
                        where r.tenantId = :tenant and r.meetingId = :meeting and r.origin = :origin
                        and r.bin = 0
                        """, RecordingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("meeting", meeting.value())
                .setParameter("origin", origin)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .findFirst();
        return restored(tenant, found);
    }

    @Override
    public Page<Recording> search(Criteria criteria, int page, int pageSize) {
        RecordingPages.Slice slice = RecordingPages.of(entities, criteria).slice((page - 1L) * pageSize, pageSize);
        return new Page<>(parts.restored(criteria.tenant(), slice.rows()), page, pageSize, slice.total());
    }

    @Override
    public List<Recording> searchOn(Criteria criteria, Optional<Place> after, int limit) {
        List<RecordingRow> found = RecordingPages.of(entities, criteria).rowsAfter(after, limit);
        return parts.restored(criteria.tenant(), found);
    }

    @Override
    public Optional<Recording> holding(TenantId tenant, RecordingFileId file) {
        return rows.find(FileRow.class, new TenantKey(tenant.value(), file.value()))
                .flatMap(row -> find(tenant, new RecordingId(row.recordingId())));
    }

    @Override
    public Page<FileIn> filesNamed(TenantId tenant, Origin origin, String prefix, int page, int pageSize) {
        return new NamedFiles(entities, tenant, origin, prefix).page(page, pageSize, parts);
    }

    @Override
    public List<Change> changedSince(TenantId tenant, Instant since) {
        return entities.createQuery("""
                        select r.id, r.version from RecordingRow r
                        where r.tenantId = :tenant and r.changedAt >= :since and r.bin = 0
                        """, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new Change(new RecordingId(((Number) row[0]).longValue()), ((Number) row[1]).longValue()))
                .toList();
    }

    @Override
    public Set<RecordingId> seenBy(TenantId tenant, UserId person, Set<RecordingId> recordings) {
        if (recordings.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery("""
                        select r.id from RecordingRow r where r.tenantId = :tenant and r.id in :ids and r.bin = 0
                        and (r.ownerId = :person or r.id in (
                            select m.recordingId from AccessMemberRow m
                            where m.tenantId = :tenant and m.userId = :person))
                        """, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", recordings.stream().map(RecordingId::value).toList())
                .setParameter("person", person.value())
                .getResultStream()
                .map(RecordingId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Recording> restored(TenantId tenant, Optional<RecordingRow> row) {
        return parts.restored(tenant, row.stream().toList()).stream().findFirst();
    }

    private static TenantKey key(TenantId tenant, RecordingId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
