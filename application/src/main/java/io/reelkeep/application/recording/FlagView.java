package io.reelkeep.application.recording;

import io.reelkeep.domain.recording.CaptureId;
import java.util.Optional;

/**
 * Something that the recorder has asked for (F114-F116), and what came of it.
 *
 * @param reason why it was not applied, for a person
 */
public record FlagView(CaptureId capture, Flag flag, State state, Optional<String> reason) {
    /** What a recorder may ask for. */
    public enum Flag {
        TRANSCODE,
        SCREENSHOT,
        WATERMARK
    }

    /** What came of it. */
    public enum State {
        /** It is still to be done, for at least one file. */
        PENDING,
        /** It was done with every file. */
        APPLIED,
        /** It could not be done with at least one file. */
        NOT_APPLIED
    }
}
