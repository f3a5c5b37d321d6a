package io.reelkeep.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 11.4.2. */
final class Argon2HasherTest {
    private final Argon2Hasher hasher = new Argon2Hasher(new SystemSecrets());

    @Test
    void writes_argon2id_with_its_settings_and_a_salt_of_its_own() {
        String first = hasher.hash("correct horse");
        String second = hasher.hash("correct horse");

        assertThat(List.of(first, second))
                .allSatisfy(hash -> assertThat(hash)
                        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                        .doesNotContain("horse")
                        .hasSizeLessThanOrEqualTo(255));
        assertThat(first).isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "密码密码密码密码", "\uD83D\uDE00\uD83D\uDE00", " ", "x"})
    void knows_a_password_again_and_no_other(String password) {
        String hash = hasher.hash(password);

        assertThat(hasher.matches(password, hash)).isTrue();
        assertThat(hasher.matches(password + " ", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @Test
    void many_at_once_wait_for_each_other() {
        String hash = hasher.hash("correct horse");

        assertThat(IntStream.range(0, 12).parallel().filter(n -> hasher.matches("correct horse", hash)))
                .hasSize(12);
    }
}
