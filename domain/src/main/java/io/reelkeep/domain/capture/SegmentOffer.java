package io.reelkeep.domain.capture;

/** What became of a segment that was sent. */
public enum SegmentOffer {
    /** New, and now kept. */
    ACCEPTED,
    /** The same bytes were already there; nothing changed. */
    REPEATED
}
