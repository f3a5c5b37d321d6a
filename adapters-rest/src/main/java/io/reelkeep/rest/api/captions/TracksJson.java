package io.reelkeep.rest.api.captions;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** The tracks of a file. */
record TracksJson(List<TrackJson> captions) {
    /** One track, without its text. */
    record TrackJson(String kind, String language, String label, int cueCount, Optional<String> changedAt) {
        static TrackJson of(CaptionTracks.Listed track) {
            return new TrackJson(
                    Input.word(track.kind()),
                    track.language().value(),
                    track.label(),
                    track.cues(),
                    Optional.of(Times.write(track.changedAt())));
        }

        /** As it was just sent. */
        static TrackJson of(CaptionTrack track) {
            return new TrackJson(
                    Input.word(track.kind()),
                    track.language().value(),
                    track.label(),
                    track.cues().size(),
                    Optional.empty());
        }
    }

    static TracksJson of(List<CaptionTracks.Listed> tracks) {
        return new TracksJson(tracks.stream().map(TrackJson::of).toList());
    }
}
