package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OneByteAtATimeTest {
    @Test
    void gives_one_byte_however_many_are_asked_for() throws IOException {
        OneByteAtATime stream = new OneByteAtATime(SampleBytes.stream(SampleBytes.of(10)));

        assertThat(stream.read(new byte[8])).isEqualTo(1);
    }

    @Test
    void leaves_no_byte_out_and_ends() throws IOException {
        OneByteAtATime stream = new OneByteAtATime(SampleBytes.stream(SampleBytes.of(10)));

        assertThat(stream.readAllBytes()).isEqualTo(SampleBytes.of(10));
        assertThat(stream.read(new byte[8])).isEqualTo(-1);
    }
}
