package io.reelkeep.persistence.recording;

/**
 * A span of time cut up into what the counters know and what must be counted: rows up to {@code hours}, then whole hours up to
 * {@code days}, whole days up to {@code hoursAgain}, whole hours up to {@code rowsAgain}, rows up to {@code until}. Moments in
 * milliseconds of the epoch, each part without its end; a part may be empty. At most two hours are left to be counted.
 */
record CountedSpans(long from, long hours, long days, long hoursAgain, long rowsAgain, long until) {
    static final long HOUR = 3_600_000;
    static final long DAY = 24 * HOUR;

    /** Of all from {@code from} until before {@code until}. */
    static CountedSpans of(long from, long until) {
        CountedSpans hourly = inHours(from, until);
        long days = ceiling(hourly.hours(), DAY);
        long hoursAgain = floor(hourly.rowsAgain(), DAY);
        return days >= hoursAgain
                ? hourly
                : new CountedSpans(from, hourly.hours(), days, hoursAgain, hourly.rowsAgain(), until);
    }

    /** The same without whole days: for finding a place inside one. */
    static CountedSpans inHours(long from, long until) {
        long hours = ceiling(from, HOUR);
        long rowsAgain = floor(until, HOUR);
        return hours >= rowsAgain
                ? new CountedSpans(from, until, until, until, until, until)
                : new CountedSpans(from, hours, rowsAgain, rowsAgain, rowsAgain, until);
    }

    /** Where the part ends that begins at {@code start}. */
    long endOf(long start) {
        if (start < hours) {
            return hours;
        }
        if (start >= rowsAgain) {
            return until;
        }
        return start + (start >= days && start < hoursAgain ? DAY : HOUR);
    }

    /** The last moment at or before {@code moment} that is a whole number of {@code unit}s. */
    static long floor(long moment, long unit) {
        return Math.floorDiv(moment, unit) * unit;
    }

    private static long ceiling(long moment, long unit) {
        return -Math.floorDiv(-moment, unit) * unit;
    }
}
