package io.reelkeep.domain.recording;

import java.util.Optional;

/**
 * One capture as its recording sees it.
 *
 * @param failure why no file, or not every file, could be made of it
 */
public record Take(CaptureId capture, State state, Optional<String> failure) {
    /** Where a take stands. */
    public enum State {
        RUNNING,
        PROCESSING,
        DONE,
        FAILED
    }
}
