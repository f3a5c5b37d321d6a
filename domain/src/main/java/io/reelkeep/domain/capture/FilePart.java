package io.reelkeep.domain.capture;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Checks;
import java.util.List;
import java.util.Optional;

/**
 * A run of segments that becomes one file (or several, where the encoder changed its format on the way).
 *
 * @param number from 1
 * @param firstSegment inclusive
 * @param lastSegment inclusive; segments between the two that never arrived are gaps
 * @param attempt how often the work was begun; the fencing number of the one who may finish it
 * @param failure why no file could be made
 */
public record FilePart(
        int number,
        int firstSegment,
        int lastSegment,
        State state,
        int attempt,
        List<RecordingFileId> files,
        Optional<String> failure) {
    /** Where the making of the file stands. */
    public enum State {
        PENDING,
        MADE,
        FAILED
    }

    public FilePart {
        Checks.positive(number, "part number");
        Checks.require(firstSegment >= 1 && lastSegment >= firstSegment, "a part needs a segment");
        files = List.copyOf(files);
    }

    static FilePart of(int number, int firstSegment, int lastSegment) {
        return new FilePart(number, firstSegment, lastSegment, State.PENDING, 0, List.of(), Optional.empty());
    }

    FilePart begun() {
        return new FilePart(number, firstSegment, lastSegment, State.PENDING, attempt + 1, files, Optional.empty());
    }

    FilePart made(List<RecordingFileId> made) {
        return new FilePart(number, firstSegment, lastSegment, State.MADE, attempt, made, Optional.empty());
    }

    FilePart failed(String why) {
        return new FilePart(number, firstSegment, lastSegment, State.FAILED, attempt, files, Optional.of(why));
    }

    boolean isPending() {
        return state == State.PENDING;
    }
}
