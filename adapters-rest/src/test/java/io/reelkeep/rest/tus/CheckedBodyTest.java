package io.reelkeep.rest.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedBodyTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00=",
                "md5 XUFAKrxLKna5cZ2REBfFkg==",
                "sha256 LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=",
            })
    void lets_the_promised_bytes_through(String checksum) throws IOException {
        assertThat(body(checksum, HELLO).readAllBytes()).isEqualTo(HELLO);
    }

    @Test
    void refuses_other_bytes_at_their_end() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        body("sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00=", new byte[5]).readAllBytes())
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DIGEST_MISMATCH));
    }

    @Test
    void a_broken_line_leaves_nothing_that_nobody_could_check() {
        var checked = new CheckedBody(new Broken(), UploadChecksum.parse("sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00="));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(checked::readAllBytes);
    }

    @Test
    void a_slow_line_breaks_first_and_is_refused_when_the_bytes_are_safe() {
        var patient = new PatientBody(new InputStream() {
            @Override
            public int read() {
                throw new Refusal(Reason.BODY_TOO_SLOW, "slow");
            }
        });

        assertThatExceptionOfType(IOException.class).isThrownBy(patient::read);
        assertThatExceptionOfType(Refusal.class).isThrownBy(patient::refuseIfSlow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha1", "crc32 AAAA", "sha1 !!", "sha1 a b"})
    void refuses_what_is_no_checksum(String header) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> UploadChecksum.parse(header));
    }

    private static CheckedBody body(String checksum, byte[] bytes) {
        return new CheckedBody(new ByteArrayInputStream(bytes), UploadChecksum.parse(checksum));
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
