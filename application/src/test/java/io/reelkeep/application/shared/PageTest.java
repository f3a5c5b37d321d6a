package io.reelkeep.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F65 */
final class PageTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "10,1", "11,2", "20,2", "21,3"})
    void counts_its_pages(long total, long pages) {
        assertThat(new Page<>(List.of(), 1, 10, total).pages()).isEqualTo(pages);
    }

    @Test
    void keeps_its_numbers_when_its_items_change() {
        assertThat(new Page<>(List.of(1, 2), 3, 10, 22).map(item -> "n" + item))
                .isEqualTo(new Page<>(List.of("n1", "n2"), 3, 10, 22));
    }

    @Test
    void pages_are_counted_from_one() {
        assertThatThrownBy(() -> new Page<>(List.of(), 0, 10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page<>(List.of(), 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page<>(List.of(), 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
