package io.reelkeep.domain.recording;

/** Where a recording stands. */
public enum RecordingState {
    /** A capture is under way. */
    RECORDING,
    /** Everything is in, files are being made. */
    PROCESSING,
    /** Files play; a gap that remained is declared in its file. */
    READY,
    /** No file could be made; the failure says why, and it can be retried. */
    FAILED
}
