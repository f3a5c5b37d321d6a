package io.reelkeep.domain.recording;

/** How a recording came to be. */
public enum Origin {
    /** Recorded by the meeting service (seed: cloud recording). */
    CLOUD,
    /** Recorded on a teacher's machine and uploaded while recording (seed: classroom). */
    LOCAL,
    /** Recorded from a live room (seed: interactive live). */
    LIVE,
    /** An existing file brought in whole. */
    UPLOAD
}
