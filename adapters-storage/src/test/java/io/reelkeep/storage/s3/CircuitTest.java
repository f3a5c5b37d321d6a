package io.reelkeep.storage.s3;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody waits for a store that is away, and somebody notices when it is back. */
class CircuitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Circuit circuit = new Circuit(nanos::get);

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> circuit.failed());
    }

    @Test
    void lets_everybody_through_until_four_have_failed_in_a_row() {
        fail(3);
        circuit.answered();
        fail(3);
        assertThatCode(circuit::enter).doesNotThrowAnyException();

        fail(1);

        assertThatThrownBy(circuit::enter).isInstanceOf(BlobStoreException.class);
    }

    @Test
    void lets_one_through_every_three_seconds_and_all_once_it_was_answered() {
        fail(4);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThatCode(circuit::enter).doesNotThrowAnyException();
        assertThatThrownBy(circuit::enter).isInstanceOf(BlobStoreException.class);
        circuit.answered();

        assertThatCode(circuit::enter).doesNotThrowAnyException();
        assertThatCode(circuit::enter).doesNotThrowAnyException();
    }
}
