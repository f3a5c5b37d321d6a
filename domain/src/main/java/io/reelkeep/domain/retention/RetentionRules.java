package io.reelkeep.domain.retention;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a tenant keeps what it has recorded, and what it has thrown away.
 *
 * @param keepDays after the last of its files was made, a recording ends; 1 to {@link #MAX_KEEP_DAYS}, empty for never
 * @param keepDaysOf goes before {@code keepDays} for what was recorded in that way
 * @param binDays how long a deleted recording can be brought back; 0 to {@link #MAX_BIN_DAYS}, 0 for not at all (C18)
 */
public record RetentionRules(
        TenantId tenant, Optional<Integer> keepDays, Map<Origin, Integer> keepDaysOf, int binDays) {
    /** A hundred years. */
    public static final int MAX_KEEP_DAYS = 36_500;

    public static final int MAX_BIN_DAYS = 365;

    public RetentionRules {
        keepDays.ifPresent(RetentionRules::refuseOdd);
        keepDaysOf.values().forEach(RetentionRules::refuseOdd);
        Checks.require(binDays >= 0 && binDays <= MAX_BIN_DAYS, "trash days must be between 0 and " + MAX_BIN_DAYS);
        keepDaysOf = Map.copyOf(keepDaysOf);
    }

    /** What holds where nothing was said: everything is kept, and what is deleted is gone. */
    public static RetentionRules none(TenantId tenant) {
        return new RetentionRules(tenant, Optional.empty(), Map.of(), 0);
    }

    /** When a recording ends of which nothing has changed since {@code youngest}; empty for never. */
    public Optional<Instant> endOf(Origin origin, Instant youngest) {
        return daysOf(origin).map(days -> youngest.plus(Duration.ofDays(days)));
    }

    /** Recordings whose youngest file was made at that time or before end by {@code until}; origins that are kept are absent. */
    public Map<Origin, Instant> endingBy(Instant until) {
        var bounds = new EnumMap<Origin, Instant>(Origin.class);
        for (Origin origin : Origin.values()) {
            daysOf(origin).ifPresent(days -> bounds.put(origin, until.minus(Duration.ofDays(days))));
        }
        return bounds;
    }

    /** When what is thrown away at {@code now} is gone for good; empty when it is at once. */
    public Optional<Instant> binEndsAt(Instant now) {
        return binDays == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(binDays)));
    }

    private Optional<Integer> daysOf(Origin origin) {
        return Optional.ofNullable(keepDaysOf.get(origin)).or(() -> keepDays);
    }

    private static void refuseOdd(int days) {
        Checks.require(days >= 1 && days <= MAX_KEEP_DAYS, "days must be between 1 and " + MAX_KEEP_DAYS);
    }
}
