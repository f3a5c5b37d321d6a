package io.reelkeep.domain.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockPlanTest {
    @ParameterizedTest
    @CsvSource({
        "1, 8, 1, 1",
        "7, 8, 1, 7",
        "8, 8, 1, 8",
        "9, 8, 2, 1",
        "16, 8, 2, 8",
        "17, 8, 3, 1",
        "68719476736, 8388608, 8192, 8388608"
    })
    void only_the_last_block_may_be_smaller(long lengthBytes, int blockBytes, int count, long last) {
        var plan = new BlockPlan(lengthBytes, blockBytes);

        assertThat(plan.count()).isEqualTo(count);
        assertThat(plan.sizeOf(count)).isEqualTo(last);
        if (count > 1) {
            assertThat(plan.sizeOf(1)).isEqualTo(blockBytes);
            assertThat(plan.sizeOf(count - 1)).isEqualTo(blockBytes);
        }
    }

    @Test
    void knows_no_blocks_but_its_own() {
        var plan = new BlockPlan(17, 8);

        assertThatThrownBy(() -> plan.sizeOf(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.sizeOf(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockPlan(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockPlan(8, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockPlan(1L + Integer.MAX_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new BlockPlan(Integer.MAX_VALUE, 1).count()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void names_what_is_missing() {
        var plan = new BlockPlan(25, 8);

        assertThat(plan.missing(Set.of())).containsExactly(1, 2, 3, 4);
        assertThat(plan.missing(Set.of(3, 1))).containsExactly(2, 4);
        assertThat(plan.missing(Set.of(1, 2, 3, 4))).isEmpty();
    }
}
