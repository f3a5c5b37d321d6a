package io.reelkeep.domain.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.editing.TimeMap.Stretch;
import io.reelkeep.domain.recording.RecordingFileId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimeMapTest {
    private static final RecordingFileId ONE = new RecordingFileId(1);
    private static final RecordingFileId TWO = new RecordingFileId(2);

    @Test
    void stretches_that_nothing_is_left_of_can_be_dropped() {
        var kept = List.of(new Stretch(ONE, 0, 2_000, 0), new Stretch(TWO, 1_000, 1_001, 2_000));
        var map = new TimeMap(List.of(kept.get(0), new Stretch(ONE, 6_000, 6_000, 2_000), kept.get(1)));

        assertThat(map.compact().stretches()).isEqualTo(kept);
        assertThat(map.files()).containsExactly(ONE, TWO);
    }

    @Test
    void a_moment_keeps_its_distance_from_the_start_of_its_stretch() {
        assertThat(new Stretch(ONE, 4_000, 9_000, 500).placeOf(4_250)).isEqualTo(750);
    }
}
