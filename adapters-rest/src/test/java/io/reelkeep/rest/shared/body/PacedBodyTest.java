package io.reelkeep.rest.shared.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PacedBodyTest {
    private long nanos;

    /** Gives {@code bytes} at every read and takes {@code millis} for it. */
    private final class Trickle extends InputStream {
        private final int bytes;
        private final long millis;

        Trickle(int bytes, long millis) {
            this.bytes = bytes;
            this.millis = millis;
        }

        @Override
        public int read() {
            nanos += millis * 1_000_000;
            return 1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            nanos += millis * 1_000_000;
            return Math.min(bytes, length);
        }
    }

    @Test
    void lets_the_last_byte_pass_and_refuses_the_one_after() throws IOException {
        assertThat(paced(new ByteArrayInputStream(new byte[100]), 100, 0).readAllBytes())
                .hasSize(100);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        paced(new ByteArrayInputStream(new byte[101]), 100, 0).readAllBytes())
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BODY_TOO_LARGE));
    }

    /** Reliability 2.2: a byte every five seconds is not closed by the server itself. */
    @Test
    void a_byte_every_five_seconds_is_too_slow_after_forty() {
        assertThat(secondsUntilRefused(new Trickle(1, 5_000), 1024)).isEqualTo(40);
    }

    @Test
    void just_enough_is_enough() throws IOException {
        var body = paced(new Trickle(1024, 1_000), Long.MAX_VALUE, 1024);

        for (int second = 0; second < 600; second++) {
            assertThat(body.read(new byte[8192], 0, 8192)).isEqualTo(1024);
        }
    }

    @Test
    void just_too_little_is_too_little() {
        assertThat(secondsUntilRefused(new Trickle(1023, 1_000), 1024)).isEqualTo(40);
    }

    @Test
    void a_good_start_does_not_pay_for_a_slow_end() throws IOException {
        var fast = new Trickle(1_000_000, 100);
        var slow = new Trickle(1, 1_000);
        var changing = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return (nanos < 60_000_000_000L ? fast : slow).read(into, offset, length);
            }
        };

        assertThat(secondsUntilRefused(changing, 1024)).isBetween(88L, 91L);
    }

    @Test
    void our_own_slowness_does_not_count() throws IOException {
        var body = paced(new Trickle(1024, 10), Long.MAX_VALUE, 1024);

        for (int read = 0; read < 100; read++) {
            nanos += 60_000_000_000L;
            assertThat(body.read(new byte[8192], 0, 8192)).isPositive();
        }
    }

    @Test
    void zero_is_no_limit() throws IOException {
        var body = paced(new Trickle(1, 60_000), Long.MAX_VALUE, 0);

        for (int read = 0; read < 100; read++) {
            assertThat(body.read(new byte[8], 0, 8)).isEqualTo(1);
        }
    }

    private long secondsUntilRefused(InputStream source, long minBytesPerSecond) {
        var body = paced(source, Long.MAX_VALUE, minBytesPerSecond);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> {
                    while (nanos < 1_000_000_000_000L) {
                        body.read(new byte[8192], 0, 8192);
                    }
                })
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BODY_TOO_SLOW));
        return nanos / 1_000_000_000L;
    }

    private PacedBody paced(InputStream source, long maxBytes, long minBytesPerSecond) {
        return new PacedBody(source, maxBytes, minBytesPerSecond, () -> nanos);
    }
}
