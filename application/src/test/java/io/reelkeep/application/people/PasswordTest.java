package io.reelkeep.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 6.2.1, 6.2.9, 16.2.5. */
final class PasswordTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 127, 128})
    void may_have_so_many_characters_in_any_script(int length) {
        assertThat(Password.chosen("a".repeat(length)).text()).hasSize(length);
        assertThat(Password.chosen("密".repeat(length)).text()).hasSize(length);
        assertThat(Password.chosen("\uD83D\uDE00".repeat(length)).text()).hasSize(2 * length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 129, 1_000_000})
    void may_not_have_fewer_or_more(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("a".repeat(length)));
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("\uD83D\uDE00".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a \u0000 zero", "with a\nline end", "lone \uD83D surrogate"})
    void is_made_of_characters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Password(text));
    }

    /** U+FDFA becomes eighteen characters. */
    @Test
    void is_counted_as_it_is_compared() {
        assertThat(new Password("\uFDFA".repeat(7)).text()).hasSize(126);
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("\uFDFA".repeat(8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("e\u0301".repeat(7)));
    }

    @Test
    void is_not_written_anywhere() {
        assertThat(new Password("open sesame").toString()).doesNotContain("sesame");
    }
}
