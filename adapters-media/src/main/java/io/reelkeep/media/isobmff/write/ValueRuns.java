package io.reelkeep.media.isobmff.write;

import io.reelkeep.media.isobmff.IntList;
import java.util.function.IntUnaryOperator;

/** Equal values that follow each other. Not kept but counted; any of the runs can be found again. */
final class ValueRuns {
    private static final int NOTED_EVERY = 1 << 10;

    private final int size;
    private final IntUnaryOperator valueOf;
    // where every so many runs one begins
    private final IntList starts = new IntList();
    private int count;

    ValueRuns(int size, IntUnaryOperator valueOf) {
        this.size = size;
        this.valueOf = valueOf;
        for (int at = 0; at < size; at = end(at)) {
            if (count % NOTED_EVERY == 0) {
                starts.add(at);
            }
            count++;
        }
    }

    /** Takes one run. */
    @FunctionalInterface
    interface Taker {
        void take(int start, int length, int value);
    }

    int count() {
        return count;
    }

    /** Whether all values are 0. */
    boolean areZeros() {
        return count == 0 || count == 1 && valueOf.applyAsInt(0) == 0;
    }

    /** The runs from one on, {@code to} exclusive. */
    void forEach(int from, int to, Taker taker) {
        int start = starts.get(from / NOTED_EVERY);
        for (int run = from / NOTED_EVERY * NOTED_EVERY; run < to; run++) {
            int end = end(start);
            if (run >= from) {
                taker.take(start, end - start, valueOf.applyAsInt(start));
            }
            start = end;
        }
    }

    private int end(int start) {
        int value = valueOf.applyAsInt(start);
        int end = start + 1;
        while (end < size && valueOf.applyAsInt(end) == value) {
            end++;
        }
        return end;
    }
}
