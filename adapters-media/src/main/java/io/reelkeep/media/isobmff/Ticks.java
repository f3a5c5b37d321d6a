package io.reelkeep.media.isobmff;

/** Arithmetic on times that are counted in different units. */
public final class Ticks {
    private static final long MILLIS = 1_000;
    private static final long MICROS = 1_000_000;

    private Ticks() {}

    /**
     * Rounds half up. Exact for every timescale below 2^31.
     *
     * @throws ArithmeticException when the result does not fit 63 bits
     */
    public static long convert(long ticks, long fromHz, long toHz) {
        if (fromHz == toHz) {
            return ticks;
        }
        long whole = Math.multiplyExact(Math.floorDiv(ticks, fromHz), toHz);
        long rest = Math.floorMod(ticks, fromHz) * toHz;
        return Math.addExact(whole, (rest + fromHz / 2) / fromHz);
    }

    /** As {@link #convert}, rounded up. */
    public static long convertUp(long ticks, long fromHz, long toHz) {
        return -convertDown(-ticks, fromHz, toHz);
    }

    /** As {@link #convert}, rounded down. */
    public static long convertDown(long ticks, long fromHz, long toHz) {
        long whole = Math.multiplyExact(Math.floorDiv(ticks, fromHz), toHz);
        return Math.addExact(whole, Math.floorMod(ticks, fromHz) * toHz / fromHz);
    }

    public static long toMillis(long ticks, long hz) {
        return convert(ticks, hz, MILLIS);
    }

    /** The millisecond that a time lies in. */
    public static long floorMillis(long ticks, long hz) {
        return convertDown(ticks, hz, MILLIS);
    }

    /** The first tick that lies in a millisecond or after it. */
    public static long firstOfMillis(long millis, long hz) {
        return convertUp(millis, MILLIS, hz);
    }

    public static long toMicros(long ticks, long hz) {
        return convert(ticks, hz, MICROS);
    }
}
