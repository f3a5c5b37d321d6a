package io.reelkeep.domain.capture;

/** Where a capture stands. */
public enum CaptureState {
    /** Recording; segments arrive. */
    OPEN,
    /** Stopped by the recorder; late segments may still arrive (F93). */
    STOPPED,
    /** Nothing more is accepted; files are made of what is there. */
    SEALED
}
