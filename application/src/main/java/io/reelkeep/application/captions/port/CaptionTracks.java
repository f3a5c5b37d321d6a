package io.reelkeep.application.captions.port;

import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Subtitles and chapters of files: of each kind one in each language. */
public interface CaptionTracks {
    /** Adds, or replaces the track of the same kind and language. */
    void put(TenantId tenant, RecordingFileId file, CaptionTrack track, Instant now);

    Optional<CaptionTrack> find(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language);

    /** By kind, then language, without reading the cues. */
    List<Listed> list(TenantId tenant, RecordingFileId file);

    /** @return false when there was no such track */
    boolean remove(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language);

    /** A track without its text. */
    record Listed(TrackKind kind, LanguageTag language, String label, int cues, Instant changedAt) {}
}
