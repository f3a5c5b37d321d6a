package io.reelkeep.rest.shared.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
    @Test
    void has_a_key_id_and_a_secret() {
        var token = BearerToken.of(Optional.of("bearer  rkAbc.s3cr.et"));

        assertThat(token.keyId()).isEqualTo("rkAbc");
        assertThat(token.secret()).isEqualTo("s3cr.et");
        assertThat(token).hasToString("BearerToken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b", "Bearer a\tb", "Bearerx.y", "Bearer ä.b"})
    void refuses_other_headers(String header) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BearerToken.of(Optional.of(header)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.APP_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nodot", "Bearer .secret"})
    void refuses_tokens_without_a_key_id(String header) {
        var token = BearerToken.of(Optional.of(header));

        assertThatExceptionOfType(Refusal.class).isThrownBy(token::keyId);
    }

    @Test
    void refuses_tokens_beyond_reason() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BearerToken.of(Optional.of("Bearer " + "a".repeat(10_000_000))));
    }
}
