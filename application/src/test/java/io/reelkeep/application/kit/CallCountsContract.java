package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.tenancy.port.CallCounts;
import io.reelkeep.application.tenancy.port.CallCounts.Minute;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link CallCounts} promises. */
public interface CallCountsContract extends StoreContract {
    private CallCounts counts() {
        return stores().nodeStores().callCounts();
    }

    private static CallCounts.Key key() {
        return new CallCounts.Key(new TenantId(SampleIds.next()), "wecom", SampleIds.next());
    }

    @Test
    default void of_somebody_new_the_minute_was_long_ago() {
        assertThat(inOne(() -> counts().lock(key()))).isEqualTo(new Minute(Instant.EPOCH, 0));
    }

    @Test
    default void keeps_each_minute_apart() {
        CallCounts.Key known = key();
        var minute = new Minute(SampleTenants.NOON.plusMillis(7), 60);
        inOne(() -> {
            counts().lock(known);
            counts().save(known, minute);
        });

        assertThat(inOne(() -> counts().lock(known))).isEqualTo(minute);
        assertThat(inOne(() -> counts().lock(new CallCounts.Key(known.tenant(), "vod", known.whose()))))
                .isNotEqualTo(minute);
        assertThat(inOne(() -> counts().lock(new CallCounts.Key(known.tenant(), "wecom", known.whose() + 1))))
                .isNotEqualTo(minute);
    }

    @Test
    default void counts_each_of_two_who_call_at_the_same_time() {
        CallCounts.Key known = key();

        twentyTimesInTwoThreads(() -> {
            Minute minute = counts().lock(known);
            counts().save(known, new Minute(minute.since(), minute.taken() + 1));
        });

        assertThat(inOne(() -> counts().lock(known)).taken()).isEqualTo(40);
    }
}
