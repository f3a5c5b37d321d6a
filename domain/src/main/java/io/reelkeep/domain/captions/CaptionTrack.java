package io.reelkeep.domain.captions;

import io.reelkeep.domain.shared.Checks;
import java.util.Comparator;
import java.util.List;

/**
 * Subtitles or chapters of one file, in one language.
 *
 * @param label what people choose it by
 * @param cues in the order of their starts
 */
public record CaptionTrack(TrackKind kind, LanguageTag language, String label, List<Cue> cues) {
    public static final int MAX_CUES = 20_000;
    public static final int MAX_LABEL_LENGTH = 128;

    public CaptionTrack {
        Checks.text(label, MAX_LABEL_LENGTH, "label");
        Checks.require(cues.size() <= MAX_CUES, "a track has at most " + MAX_CUES + " cues");
        cues = cues.stream().sorted(Comparator.comparingLong(Cue::fromMillis)).toList();
    }

    /** The same kind of track with other cues. */
    CaptionTrack with(List<Cue> others) {
        return new CaptionTrack(kind, language, label, others);
    }
}
