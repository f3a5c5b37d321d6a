package io.reelkeep.persistence.recording;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.PlaceKey;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The takes, files and gaps of recordings: one query for each kind, however many recordings there are. */
final class RecordingParts {
    private final EntityManager entities;
    private final Rows rows;

    RecordingParts(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    List<Recording> restored(TenantId tenant, List<RecordingRow> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> ids = page.stream().map(RecordingRow::id).toList();
        Map<Long, List<Take>> takes = takes(tenant, ids);
        Map<Long, List<RecordingFile>> files = files(tenant, ids);
        return page.stream()
                .map(row -> Recording.restore(
                        row.snapshot(takes.getOrDefault(row.id(), List.of()), files.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /** Keeps what is new: takes change in their places, files come and get another name or body, gaps only come. */
    void keep(Recording.Snapshot snapshot) {
        for (int place = 0; place < snapshot.takes().size(); place++) {
            keep(snapshot, place);
        }
        snapshot.files().forEach(file -> keep(snapshot, file));
    }

    private void keep(Recording.Snapshot snapshot, int place) {
        long tenant = snapshot.tenant().value();
        long recording = snapshot.id().value();
        Take take = snapshot.takes().get(place);
        rows.find(TakeRow.class, new PlaceKey(tenant, recording, place))
                .ifPresentOrElse(
                        row -> row.take(take),
                        () -> entities.persist(new TakeRow(tenant, recording, place).take(take)));
    }

    private void keep(Recording.Snapshot snapshot, RecordingFile file) {
        var key = new TenantKey(snapshot.tenant().value(), file.id().value());
        Optional<FileRow> known = rows.find(FileRow.class, key);
        if (known.isPresent()) {
            known.get().take(file.name(), file.body());
            return;
        }
        entities.persist(new FileRow().take(snapshot.tenant(), snapshot.id(), file));
        for (int place = 0; place < file.gaps().size(); place++) {
            var where = new GapRow.PlaceOf(
                    snapshot.tenant().value(), snapshot.id(), file.id().value(), place);
            entities.persist(new GapRow().take(where, file.gaps().get(place)));
        }
    }

    void remove(TenantId tenant, RecordingFileId file) {
        run("delete from GapRow g where g.tenantId = :tenant and g.ownerId = :id", tenant, file.value());
        run("delete from FileRow f where f.tenantId = :tenant and f.id = :id", tenant, file.value());
    }

    void remove(TenantId tenant, RecordingId recording) {
        run("delete from GapRow g where g.tenantId = :tenant and g.recordingId = :id", tenant, recording.value());
        run("delete from FileRow f where f.tenantId = :tenant and f.recordingId = :id", tenant, recording.value());
        run("delete from TakeRow t where t.tenantId = :tenant and t.ownerId = :id", tenant, recording.value());
    }

    private void run(String jpql, TenantId tenant, long id) {
        entities.createQuery(jpql)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    private Map<Long, List<Take>> takes(TenantId tenant, List<Long> recordings) {
        return rows.ofOwners(TakeRow.class, """
                        select t from TakeRow t where t.tenantId = :tenant and t.ownerId in :owners
                        order by t.ownerId, t.place
                        """, tenant.value(), recordings)
                .getResultStream()
                .collect(groupingBy(TakeRow::recordingId, mapping(TakeRow::snapshot, toList())));
    }

    private Map<Long, List<RecordingFile>> files(TenantId tenant, List<Long> recordings) {
        Map<Long, List<Gap>> gaps = gaps(tenant, recordings);
        return rows.ofOwners(FileRow.class, """
                        select f from FileRow f where f.tenantId = :tenant and f.recordingId in :owners
                        order by f.recordingId, f.startedAt, f.id
                        """, tenant.value(), recordings)
                .getResultStream()
                .collect(groupingBy(
                        FileRow::recordingId,
                        mapping(file -> file.snapshot(gaps.getOrDefault(file.id(), List.of())), toList())));
    }

    /** By the ids of their files. */
    Map<Long, List<Gap>> gaps(TenantId tenant, List<Long> recordings) {
        return rows.ofOwners(GapRow.class, """
                        select g from GapRow g where g.tenantId = :tenant and g.recordingId in :owners
                        order by g.ownerId, g.place
                        """, tenant.value(), recordings)
                .getResultStream()
                .collect(groupingBy(GapRow::fileId, mapping(GapRow::snapshot, toList())));
    }
}
