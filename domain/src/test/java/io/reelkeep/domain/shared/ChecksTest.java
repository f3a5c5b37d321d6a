package io.reelkeep.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "数学 🧮", "a/../b", "\u202eevil.exe", "1234567890"})
    void text_is_what_people_write(String text) {
        assertThat(Checks.text(text, 16, "name")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\u007f", "a\u0085", "a\ud83d", "\udfffa"})
    void text_is_not_blank_and_has_no_control_characters(String text) {
        assertThatThrownBy(() -> Checks.text(text, 16, "name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void text_has_a_longest_length() {
        assertThat(Checks.text("1234", 4, "name")).hasSize(4);
        assertThatThrownBy(() -> Checks.text("12345", 4, "name")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Checks.optionalText("", 4, "name")).isEmpty();
    }

    @Test
    void whatever_comes_becomes_storable() {
        ForAll.samples(
                random -> random.ints(20, 0, 0x1_0000)
                        .map(c -> random.nextBoolean() ? c : c % 128)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .toString(),
                text -> {
                    String kept = Checks.storable(text, 12);
                    assertThat(Checks.optionalText(kept, 12, "text")).isEqualTo(kept);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, Long.MAX_VALUE})
    void positive_is_above_zero(long value) {
        assertThat(Checks.positive(value, "n")).isEqualTo(value);
        assertThatThrownBy(() -> Checks.positive(-value, "n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checks.positive(0, "n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checks.notNegative(-1, "n")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Checks.notNegative(0, "n")).isZero();
    }

    @Test
    void hex_is_lower_case_and_of_the_right_length() {
        assertThat(Checks.hex("09af", 4, "id")).isEqualTo("09af");
        for (String wrong : new String[] {"09a", "09af0", "09AF", "09ag", "09a/", "09a:", "09a`"}) {
            assertThatThrownBy(() -> Checks.hex(wrong, 4, "id")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** F85 */
    @ParameterizedTest
    @ValueSource(strings = {"1", "0001", "1318080818611111111", "9223372036854775807"})
    void ids_are_decimal_numbers(String text) {
        assertThat(Checks.decimalId(text)).hasValue(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "+1",
                " 1",
                "1e3",
                "9223372036854775808",
                "99999999999999999999",
                "١",
                "0x1",
                "1.0"
            })
    void other_texts_are_no_ids(String text) {
        assertThat(Checks.decimalId(text)).isEmpty();
    }
}
