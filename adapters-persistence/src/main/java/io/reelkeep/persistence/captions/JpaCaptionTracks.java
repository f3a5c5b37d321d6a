package io.reelkeep.persistence.captions;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tracks as rows, each with its text in one piece. */
public final class JpaCaptionTracks implements CaptionTracks {
    private final EntityManager entities;
    private final Rows rows;

    public JpaCaptionTracks(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void put(TenantId tenant, RecordingFileId file, CaptionTrack track, Instant now) {
        rows.find(TrackRow.class, key(tenant, file, track.kind(), track.language()))
                .ifPresentOrElse(
                        row -> row.take(track, now),
                        () -> entities.persist(new TrackRow(tenant.value(), file.value()).take(track, now)));
        entities.flush();
    }

    @Override
    public Optional<CaptionTrack> find(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {
        return rows.find(TrackRow.class, key(tenant, file, kind, language)).map(TrackRow::track);
    }

    @Override
    public List<Listed> list(TenantId tenant, RecordingFileId file) {
        return entities.createQuery("""
                        select new io.reelkeep.persistence.captions.TrackHead(
                            t.kind, t.language, t.label, t.cues, t.changedAt)
                        from TrackRow t where t.tenantId = :tenant and t.fileId = :file order by t.kind, t.language
                        """, TrackHead.class)
                .setParameter("tenant", tenant.value())
                .setParameter("file", file.value())
                .getResultStream()
                .map(TrackHead::listed)
                .toList();
    }

    @Override
    public boolean remove(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {
        Optional<TrackRow> row = rows.find(TrackRow.class, key(tenant, file, kind, language));
        row.ifPresent(entities::remove);
        return row.isPresent();
    }

    private static TrackRowKey key(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {
        return new TrackRowKey(tenant.value(), file.value(), kind, language.value());
    }
}
