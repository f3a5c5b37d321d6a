package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.CallCounts;
import io.reelkeep.application.tenancy.port.CallCounts.Minute;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets callers call so often a minute and no oftener, however many nodes they call on. A minute begins with a caller's first call,
 * and all of its calls are free again at its end. So that not every call asks the database, a node takes a hundredth of the minute's
 * calls at a time: no call too many is let through, but for what another node has taken and does not need, at most a hundredth for
 * each further node, a caller may be refused. Thread-safe.
 */
public final class CountCalls {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long SHARES = 100;

    private final Workbench bench;
    private final CallCounts counts;
    private final Map<CallCounts.Key, Pocket> pockets = new ConcurrentHashMap<>();

    public CountCalls(Workbench bench, CallCounts counts) {
        this.bench = bench;
        this.counts = counts;
    }

    /** What this node has taken for a caller. Guarded by itself. */
    private static final class Pocket {
        private Share share = new Share(0, false, Instant.MIN);
    }

    /**
     * Some of a minute's calls.
     *
     * @param isLast there are no more to take in this minute
     * @param until when the minute ends (exclusive)
     */
    private record Share(long calls, boolean isLast, Instant until) {
        boolean isUsedUpAt(Instant now) {
            return !now.isBefore(until) || calls == 0 && !isLast;
        }

        Share less(long used) {
            return new Share(calls - used, isLast, until);
        }
    }

    /**
     * Counts a call.
     *
     * @param what the call or group of calls, at most 64 characters
     * @param whose the tenant's own id or that of one of its applications, known to exist: one counter is kept for each
     * @return how long to wait when it is one too many; such calls do not count
     */
    public Optional<Duration> count(TenantId tenant, String what, long whose, long callsPerMinute) {
        var key = new CallCounts.Key(tenant, what, whose);
        Pocket pocket = pockets.computeIfAbsent(key, unknown -> new Pocket());
        synchronized (pocket) {
            Instant now = bench.clock().instant();
            if (pocket.share.isUsedUpAt(now)) {
                pocket.share = bench.transactions().inOne(() -> take(key, callsPerMinute));
            }
            if (pocket.share.calls() == 0) {
                return Optional.of(Duration.between(now, pocket.share.until()));
            }
            pocket.share = pocket.share.less(1);
            return Optional.empty();
        }
    }

    private Share take(CallCounts.Key key, long callsPerMinute) {
        Minute known = counts.lock(key);
        Instant now = bench.now();
        Minute minute = now.isBefore(known.since().plus(MINUTE)) ? known : new Minute(now, 0);
        long wanted = Math.max(1, callsPerMinute / SHARES);
        long calls = Math.max(0, Math.min(wanted, callsPerMinute - minute.taken()));
        var after = new Minute(minute.since(), minute.taken() + calls);
        counts.save(key, after);
        return new Share(calls, after.taken() >= callsPerMinute, minute.since().plus(MINUTE));
    }
}
