package io.reelkeep.media.isobmff.parse;

/**
 * What untrusted media may ask for. Nothing is ever allocated by a declared count alone; these bounds stop what is real
 * but too much.
 *
 * @param headerBytes of one moov or moof box, which is never in memory as a whole
 * @param samples in all tracks that are held at one time, each of the usual four bytes
 * @param tracks in one moov
 * @param topLevelBoxes in one run of pieces
 */
public record Limits(long headerBytes, int samples, int tracks, int topLevelBoxes) {
    private static final long MAX_HEADER_BYTES = 256L << 20;
    private static final long MAX_SAMPLES = 20_000_000;
    // Four bytes in the index of the source, as many in the composition and in the check of what was written.
    private static final long HEAP_BYTES_PER_SAMPLE = 16;

    /** The bounds that a heap of {@code heapBytes} can bear: a job takes three quarters of it at worst. */
    public static Limits forHeap(long heapBytes) {
        long samples = Math.min(MAX_SAMPLES, heapBytes / HEAP_BYTES_PER_SAMPLE);
        return new Limits(MAX_HEADER_BYTES, (int) samples, 128, 1_000_000);
    }

    /** The bounds that this process can bear. */
    public static Limits forThisHeap() {
        return forHeap(Runtime.getRuntime().maxMemory());
    }
}
