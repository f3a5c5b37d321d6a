package io.reelkeep.application.kit;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Captions in memory. */
public final class InMemoryCaptionTracks implements CaptionTracks {
    private record Key(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {}

    private record Row(Key key, CaptionTrack track, Instant changedAt) {}

    private final InMemoryTable<Key, Row> rows;

    public InMemoryCaptionTracks(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "caption tracks", Key::toString);
    }

    @Override
    public void put(TenantId tenant, RecordingFileId file, CaptionTrack track, Instant now) {
        var key = new Key(tenant, file, track.kind(), track.language());
        rows.put(key, new Row(key, track, now));
    }

    void forget(TenantId tenant, RecordingFileId file) {
        rows.removeIf(
                row -> row.key().tenant().equals(tenant) && row.key().file().equals(file));
    }

    @Override
    public Optional<CaptionTrack> find(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {
        return rows.find(new Key(tenant, file, kind, language)).map(Row::track);
    }

    @Override
    public List<Listed> list(TenantId tenant, RecordingFileId file) {
        return rows.all()
                .filter(row ->
                        row.key().tenant().equals(tenant) && row.key().file().equals(file))
                .map(row -> new Listed(
                        row.track().kind(),
                        row.track().language(),
                        row.track().label(),
                        row.track().cues().size(),
                        row.changedAt()))
                .sorted(Comparator.comparing((Listed track) -> track.kind().name())
                        .thenComparing(track -> track.language().value()))
                .toList();
    }

    @Override
    public boolean remove(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {
        var key = new Key(tenant, file, kind, language);
        boolean known = rows.find(key).isPresent();
        rows.remove(key);
        return known;
    }
}
