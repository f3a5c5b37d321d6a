package io.reelkeep.domain.capture;

/** How far a capture is on its way to something that plays, as people are told. */
public enum CaptureStage {
    /** Segments come in, or are still to come. */
    UPLOADING,
    /** All is in that will come; files are being made. */
    STITCHING,
    /** There is a file to play; a part that failed is told beside it. */
    READY,
    /** Nothing could be made of it. */
    FAILED
}
