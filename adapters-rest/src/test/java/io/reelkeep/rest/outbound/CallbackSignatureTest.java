package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackSignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_603_089_967);

    /** F100 */
    @Test
    void ends_the_address_in_the_four_public_parameters() {
        URI signed = CallbackSignature.signedUrl(
                URI.create("https://school.example/cb"), "14000000", 7, "0123456789abcdef0123456789abcdef", NOW);

        assertThat(signed)
                .hasToString("https://school.example/cb?sdkappid=14000000&random=7&expire_time=1603090087"
                        + "&sign=984040d639aa6af75b58f6daf7a6d8bc");
    }

    @ParameterizedTest
    @CsvSource({
        "https://s.example/cb?a=b%26c, https://s.example/cb?a=b%26c&sdkappid=1",
        "https://s.example/cb?, https://s.example/cb?sdkappid=1",
        "https://s.example, https://s.example?sdkappid=1"
    })
    void keeps_the_query_of_the_address_as_it_is(String url, String begin) {
        assertThat(CallbackSignature.signedUrl(URI.create(url), "1", 7, "k", NOW)
                        .toString())
                .startsWith(begin + "&random=7&");
    }

    /** Checked with: printf '1603089967.{"a":1}' | openssl dgst -sha256 -hmac key */
    @Test
    void protects_the_body_by_a_header_of_our_own() {
        assertThat(CallbackSignature.ofBody("key", 1_603_089_967, "{\"a\":1}"))
                .isEqualTo("sha256=9ac3d1d73d4d43246ad8181a128f610df58676a7c6a61dac7ba06694b83678fb");
    }
}
