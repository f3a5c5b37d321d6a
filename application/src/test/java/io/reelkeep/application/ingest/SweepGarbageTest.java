package io.reelkeep.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.InMemoryBlobLedger;
import io.reelkeep.application.kit.InMemoryBlobLedger.State;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.BlobId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SweepGarbageTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private BlobId orphan(int number) {
        BlobId id = SampleBytes.blobId(number);
        kit.transactions.inOne(() -> kit.stores.ledger().intend(school.tenant, id, kit.clock.instant()));
        kit.blobStore.write(id, School.stream("orphan"), stored -> {});
        return id;
    }

    private List<BlobId> in(State state) {
        return kit.transactions.inOne(() -> ((InMemoryBlobLedger) kit.stores.ledger()).in(state));
    }

    @Test
    void takes_bytes_without_a_fact_once_they_are_old() {
        orphan(1);
        kit.clock.advance(Kit.GARBAGE_AGE);
        kit.sweepGarbage.sweep();
        assertThat(kit.blobStore.kept()).hasSize(1);

        kit.clock.advance(Duration.ofMillis(1));
        kit.sweepGarbage.sweep();

        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(in(State.INTENDED)).isEmpty();
        assertThat(in(State.CONDEMNED)).isEmpty();
    }

    @Test
    void takes_more_than_one_batch() {
        for (int number = 1; number <= 1_001; number++) {
            orphan(number);
        }
        kit.clock.advance(Kit.GARBAGE_AGE.multipliedBy(2));

        kit.sweepGarbage.sweep();

        assertThat(kit.blobStore.kept()).isEmpty();
    }

    @Test
    void leaves_everything_that_belongs_to_a_recording() {
        Recording folder = school.recorded();
        kit.clock.advance(Kit.GARBAGE_AGE.multipliedBy(9));

        kit.sweepGarbage.sweep();

        assertThat(kit.blobStore.kept()).hasSize(1);
        assertThat(school.text(folder, 0)).isEqualTo("segment 1;segment 2;segment 3;");
    }

    @Test
    void bytes_that_cannot_be_removed_do_not_keep_the_rest() {
        orphan(1);
        BlobId last = orphan(2);
        kit.clock.advance(Kit.GARBAGE_AGE.multipliedBy(2));
        var calls = new AtomicInteger();
        var sweep = new SweepGarbage(
                kit.bench,
                kit.stores.uploads(),
                kit.stores.ledger(),
                new InMemoryBlobStore(() -> {
                    if (calls.getAndIncrement() == 0) {
                        throw new BlobStoreException("input/output error");
                    }
                }),
                kit.stores.nonces(),
                Kit.GARBAGE_AGE);

        assertThatThrownBy(sweep::sweep).isInstanceOf(BlobStoreException.class);
        assertThat(in(State.CONDEMNED)).hasSize(1).doesNotContain(last);

        sweep.sweep();
        assertThat(in(State.CONDEMNED)).isEmpty();
    }

    @Test
    void comes_again_an_hour_later() {
        assertThat(kit.sweepGarbage.sweep()).isEqualTo(kit.clock.instant().plusSeconds(3_600));
    }
}
