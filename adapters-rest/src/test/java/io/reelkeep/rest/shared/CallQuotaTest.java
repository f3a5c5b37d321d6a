package io.reelkeep.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.HandClock;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contract: Meeting 4.2 (10 calls a minute), Live 2 (100), WeCom 3 (45009). */
class CallQuotaTest {
    private static final TenantId TENANT = new TenantId(200);
    private static final CallQuota.Key TEN = new CallQuota.Key(TENANT, "corp/records", 1, 10);

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final CallQuota quota = Quotas.inMemory(clock);

    private void count(int calls) {
        for (int call = 0; call < calls; call++) {
            quota.count(TEN);
        }
    }

    private void assertTooOften(long retryAfterSeconds) {
        assertThatThrownBy(() -> quota.count(TEN))
                .isInstanceOfSatisfying(
                        CalledTooOften.class,
                        often -> assertThat(often.retryAfterSeconds()).isEqualTo(retryAfterSeconds));
    }

    @Test
    void the_eleventh_call_of_a_minute_is_one_too_many_and_is_told_when_to_come_back() {
        count(10);

        assertTooOften(60);
        clock.advance(Duration.ofMillis(20_500));
        assertTooOften(40);
        clock.advance(Duration.ofMillis(39_499));
        assertTooOften(1);
    }

    @Test
    void all_calls_are_free_again_after_a_minute() {
        count(10);
        clock.advance(Duration.ofMinutes(1));

        count(10);

        assertTooOften(60);
    }

    @Test
    void calls_that_are_not_made_are_not_saved_up() {
        clock.advance(Duration.ofDays(91));
        count(10);

        assertTooOften(60);
    }

    @Test
    void others_and_other_calls_are_counted_apart() {
        count(10);

        quota.count(new CallQuota.Key(TENANT, "corp/records", 2, 10));
        quota.count(new CallQuota.Key(TENANT, "vod", 1, 10));
        assertTooOften(60);
    }

    @Test
    void no_call_slips_through_when_many_come_at_once() throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> call = this::tryOnce;
            int let = 0;
            for (Future<Integer> answer : callers.invokeAll(
                    IntStream.range(0, 100).mapToObj(number -> call).toList())) {
                let += answer.get();
            }
            assertThat(let).isEqualTo(10);
        } finally {
            callers.shutdownNow();
        }
    }

    private int tryOnce() {
        try {
            quota.count(TEN);
            return 1;
        } catch (CalledTooOften often) {
            return 0;
        }
    }

    @Test
    void it_is_a_refusal_like_any_other() {
        count(10);

        assertThatThrownBy(() -> quota.count(TEN))
                .satisfies(
                        often -> assertThat(Failures.of(often, "r-1").refusal()).isEqualTo(Reason.CALLED_TOO_OFTEN));
    }
}
