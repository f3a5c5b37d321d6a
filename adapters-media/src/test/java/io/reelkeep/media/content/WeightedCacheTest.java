package io.reelkeep.media.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WeightedCacheTest {
    private static final long MAX_BYTES = 10_000;

    private final AtomicInteger loads = new AtomicInteger();
    private final WeightedCache<Integer> cache = new WeightedCache<>(MAX_BYTES, Integer::longValue);

    @Test
    void makes_a_value_once() {
        get("a", 100);
        get("a", 100);

        assertThat(loads).hasValue(1);
    }

    @Test
    void makes_it_once_for_all_who_ask_at_the_same_time() throws InterruptedException, ExecutionException {
        int askers = 8;
        var ready = new CountDownLatch(askers);
        ExecutorService pool = Executors.newFixedThreadPool(askers);
        try {
            Callable<Integer> asker = () -> {
                ready.countDown();
                ready.await();
                return get("a", 100);
            };
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                answers.add(pool.submit(asker));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(100);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void lets_go_what_was_not_asked_for_the_longest() {
        get("a", 4_000);
        get("b", 4_000);
        get("a", 4_000);
        get("c", 4_000);
        assertThat(loads).hasValue(3);

        get("a", 4_000);
        assertThat(loads).hasValue(3);
        get("b", 4_000);
        assertThat(loads).hasValue(4);
    }

    @Test
    void never_holds_more_than_it_may_but_for_what_is_in_use() {
        for (int i = 0; i < 100; i++) {
            get("key " + i, i * 37);
            assertThat(cache.heldBytes()).isLessThanOrEqualTo(MAX_BYTES);
        }
        get("huge", 20_000);
        get("small", 1);

        assertThat(cache.heldBytes()).isLessThan(1_000);
    }

    @Test
    void remembers_a_refusal() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cache.get("bad", () -> {
                        loads.incrementAndGet();
                        throw new MediaRefused(Code.CORRUPT, "broken");
                    }))
                    .isInstanceOf(MediaRefused.class)
                    .hasMessage("broken");
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void tries_again_after_the_store_failed() {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new BlobStoreException("away");
                }))
                .isInstanceOf(BlobStoreException.class);

        assertThat(get("a", 100)).isEqualTo(100);
    }

    private int get(String key, int bytes) {
        return cache.get(key, () -> {
            loads.incrementAndGet();
            return bytes;
        });
    }
}
