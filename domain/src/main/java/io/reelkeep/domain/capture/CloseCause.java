package io.reelkeep.domain.capture;

/** Why a capture accepts nothing more. */
public enum CloseCause {
    /** Stopped, and every segment came. */
    STOPPED,
    /** Stopped, but some segments never came. */
    STOPPED_INCOMPLETE,
    /** No data for a minute (F130). */
    SILENT
}
