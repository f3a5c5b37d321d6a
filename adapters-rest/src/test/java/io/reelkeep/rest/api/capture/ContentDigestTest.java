package io.reelkeep.rest.api.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.rest.shared.BadInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {
    /** RFC 9530, appendix D: the digest of {@code {"hello": "world"}} and a line feed. */
    private static final String HELLO = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";

    private static final String HEX = "44aff4ab2d7c3250525675a08f0cfa9591168cffe51791c5f5bbc417c15a6c38";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HELLO,
                "  " + HELLO + "  ",
                "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:, "
                        + HELLO,
                HELLO + ",unixsum=:AA==:",
                HELLO + ";q=1",
            })
    void finds_the_sha_256(String header) {
        assertThat(ContentDigest.require(List.of(header)).hex()).isEqualTo(HEX);
    }

    @Test
    void reads_all_lines_of_the_header() {
        assertThat(ContentDigest.require(List.of("md5=:AAAA:", HELLO)).hex()).isEqualTo(HEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "sha-512=:AAAA:"})
    void is_required(String header) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> ContentDigest.require(List.of(header)))
                .satisfies(bad -> assertThat(bad.code()).isEqualTo("digest_required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256",
                "sha-256=abc",
                "sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
                "sha-256=:AAAA:",
                "sha-256=:not base64:",
                "SHA-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
            })
    void refuses_what_is_no_digest(String header) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> ContentDigest.require(List.of(header)))
                .satisfies(bad -> assertThat(bad.code()).isEqualTo("bad_input"));
    }
}
