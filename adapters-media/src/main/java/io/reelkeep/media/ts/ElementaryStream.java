package io.reelkeep.media.ts;

/** Turns what the PES packets of one stream carry into samples. */
interface ElementaryStream {
    /**
     * Takes the payload of a PES packet, or what is left of it.
     *
     * @param length of the payload, which begins at byte 0
     * @param times when the first picture or frame that begins in it is due
     * @param piece that it ends in
     */
    void take(byte[] bytes, int length, Times times, int piece);

    /**
     * When the start of a payload is due, on the unrolled clock.
     *
     * @param known there is a time at all
     * @param damaged something is missing at the end of the payload
     */
    record Times(boolean known, long presentation, long decoding, boolean damaged) {}

    /** Something is missing from here on. */
    void noteGap();

    /** Nothing more comes that belongs to what has come so far. */
    void flush();

    /** Begins anew: nothing goes on. */
    void reset();

    /** Whether anything has a time yet. */
    boolean hasBegun();

    /** When the next payload is to be expected at the earliest, on the unrolled clock. */
    long expected();
}
