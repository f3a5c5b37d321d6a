package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BreakingAfterTest {
    @Test
    void gives_its_bytes_and_breaks_for_good() throws IOException {
        BreakingAfter stream = new BreakingAfter(3);

        assertThat(stream.readNBytes(3)).isEqualTo(SampleBytes.of(3));
        assertThatThrownBy(() -> stream.read(new byte[5])).isInstanceOf(IOException.class);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    }

    @Test
    void breaks_in_the_middle_of_a_longer_source() throws IOException {
        BreakingAfter stream = new BreakingAfter(2, SampleBytes.stream(SampleBytes.of(10)));

        assertThat(stream.read(new byte[10])).isEqualTo(2);
        assertThatThrownBy(() -> stream.read(new byte[10])).isInstanceOf(IOException.class);
    }

    @Test
    void counts_single_bytes() throws IOException {
        BreakingAfter stream = new BreakingAfter(1);

        assertThat((byte) stream.read()).isEqualTo(SampleBytes.of(1)[0]);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    }
}
