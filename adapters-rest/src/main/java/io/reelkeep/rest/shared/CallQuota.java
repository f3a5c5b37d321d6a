package io.reelkeep.rest.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * How often proven callers may call. Counted on this node and since it started: several nodes let through as many times as
 * much. Each minute begins with a caller's first call, and all of its calls are free again at its end. Thread-safe.
 */
public final class CallQuota {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ConcurrentMap<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final TimeMeter time;

    public CallQuota(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /**
     * Whose calls are counted together, and how many are allowed a minute.
     *
     * @param what the call or group of calls
     * @param whose id of the tenant or application, known to exist: one counter is kept for each
     */
    public record Key(String what, long whose, long callsPerMinute) {}

    /** Counts a call. @throws CalledTooOften when it is one too many; such calls do not count */
    public void count(Key key) {
        ConsumptionProbe probe = buckets.computeIfAbsent(key, this::full).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new CalledTooOften(key.callsPerMinute(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket full(Key key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(key.callsPerMinute()).refillIntervally(key.callsPerMinute(), MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The time of the house, which tests may move. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
