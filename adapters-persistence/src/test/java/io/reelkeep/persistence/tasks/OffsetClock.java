package io.reelkeep.persistence.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs as real time does, from a moment of our choice, and can be moved forward: workers wait in real time. */
final class OffsetClock extends Clock {
    private volatile Duration offset;

    OffsetClock(Instant start) {
        this.offset = Duration.between(Instant.now(), start);
    }

    void advance(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this house does not ask a clock for its zone");
    }
}
