package io.reelkeep.media.ts;

/** Arithmetic on the 90 kHz clock, which begins again every 26.5 hours. */
final class ClockTime {
    static final int HZ = 90_000;
    private static final long CYCLE = 1L << 33;

    private ClockTime() {}

    /** The time with these lower 33 bits that is nearest to another. */
    static long near(long time, long lower33) {
        long ahead = Math.floorMod(lower33 - time, CYCLE);
        return time + (ahead >= CYCLE / 2 ? ahead - CYCLE : ahead);
    }
}
