package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RefusingAfterTest {
    @Test
    void gives_its_bytes_and_refuses_for_good() throws IOException {
        RefusingAfter stream = new RefusingAfter(3);

        assertThat(stream.readNBytes(3)).isEqualTo(SampleBytes.of(3));
        assertThatThrownBy(() -> stream.read(new byte[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(stream::read).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_with_the_exception_it_was_given() throws IOException {
        RuntimeException refusal = new IllegalStateException("too slow");
        RefusingAfter stream = new RefusingAfter(2, SampleBytes.stream(SampleBytes.of(10)), refusal);

        assertThat(stream.read(new byte[10])).isEqualTo(2);
        assertThatThrownBy(() -> stream.read(new byte[10])).isSameAs(refusal);
    }

    @Test
    void counts_single_bytes() throws IOException {
        RefusingAfter stream = new RefusingAfter(1);

        assertThat((byte) stream.read()).isEqualTo(SampleBytes.of(1)[0]);
        assertThatThrownBy(stream::read).isInstanceOf(IllegalArgumentException.class);
    }
}
