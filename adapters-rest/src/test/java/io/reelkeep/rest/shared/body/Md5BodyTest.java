package io.reelkeep.rest.shared.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums are those of RFC 1321, A.5. */
class Md5BodyTest {
    private static InputStream body(String text, String md5) {
        return new Md5Body(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), "md5", md5);
    }

    @Test
    void lets_through_what_is_as_promised() throws IOException {
        assertThat(body("abc", "900150983cd24fb0d6963f7d28e17f72").readAllBytes())
                .hasSize(3);
        assertThat(body("abc", "900150983CD24FB0D6963F7D28E17F72").readAllBytes())
                .hasSize(3);
        assertThat(body("", "d41d8cd98f00b204e9800998ecf8427e").read()).isEqualTo(-1);
    }

    @Test
    void refuses_the_rest_at_the_end() throws IOException {
        InputStream body = body("abd", "900150983cd24fb0d6963f7d28e17f72");
        assertThat(body.read()).isEqualTo('a');

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(body::readAllBytes)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DIGEST_MISMATCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "900150983cd24fb0d6963f7d28e17f7", "900150983cd24fb0d6963f7d28e17f7g"})
    void a_sum_is_32_hexadecimal_digits(String sum) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> body("", sum));
    }
}
