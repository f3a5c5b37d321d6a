package io.reelkeep.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientVersionTest {
    /** F5: numbers, not text: 3.10 comes after 3.7. */
    @ParameterizedTest
    @CsvSource({
        "3.7, 3.7, 0",
        "3.7, 3.7.0.0, 0",
        "3.6.9, 3.7, -1",
        "3.10, 3.7, 1",
        "3.7.0.1, 3.7, 1",
        "4, 3.99, 1",
        "0, 0.0, 0"
    })
    void compares_number_by_number(String one, String other, int order) {
        var version = ClientVersion.of(one);

        assertThat(Integer.signum(version.compareTo(ClientVersion.of(other)))).isEqualTo(order);
        assertThat(version.equals(ClientVersion.of(other))).isEqualTo(order == 0);
        assertThat(version.toString()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"3.7, 3.7.0", "0, 0.0.0.0"})
    void the_same_version_has_the_same_hash(String one, String other) {
        assertThat(ClientVersion.of(one)).hasSameHashCodeAs(ClientVersion.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "3.", ".7", "3..7", "v3.7", "3.7-beta", "1.2.3.4.5", "1234567", "-1", "３.7"})
    void refuses_what_is_no_version(String text) {
        assertThatThrownBy(() -> ClientVersion.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
