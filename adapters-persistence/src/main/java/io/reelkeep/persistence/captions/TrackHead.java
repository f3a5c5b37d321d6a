package io.reelkeep.persistence.captions;

import io.reelkeep.application.captions.port.CaptionTracks.Listed;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import java.time.Instant;

/** The columns of a track that are read without its text; made by the persistence provider. */
public record TrackHead(TrackKind kind, String language, String label, int cues, Instant changedAt) {
    Listed listed() {
        return new Listed(kind, new LanguageTag(language), label, cues, changedAt);
    }
}
