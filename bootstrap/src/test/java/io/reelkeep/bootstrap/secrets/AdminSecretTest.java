package io.reelkeep.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminSecretTest {
    private final AdminSecret secret = AdminSecret.of("open-sesame-12345");

    @ParameterizedTest
    @ValueSource(strings = {"Bearer open-sesame-12345", "bearer open-sesame-12345", "BEARER  open-sesame-12345 "})
    void is_found_in_the_header(String header) {
        assertThat(secret.isIn(Optional.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "open-sesame-12345",
                "Basic open-sesame-12345",
                "Bearer open-sesame-1234"
            })
    void is_not_found_in_anything_else(String header) {
        assertThat(secret.isIn(Optional.of(header))).isFalse();
    }

    @Test
    void is_not_found_without_a_header() {
        assertThat(secret.isIn(Optional.empty())).isFalse();
    }
}
