package io.reelkeep.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleTenants;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentTest {
    private static Segment lasting(Duration length) {
        return SampleCaptures.segment(1, SampleTenants.NOON, length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 999_999, 1_000_000})
    void numbers_from_one_to_a_million_are_valid(int number) {
        assertThat(SampleCaptures.segment(number).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001})
    void other_numbers_are_not(int number) {
        assertThatThrownBy(() -> SampleCaptures.segment(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lasts_between_nothing_and_a_day() {
        assertThat(lasting(Duration.ofNanos(1)).length()).isEqualTo(Duration.ofNanos(1));
        assertThat(lasting(Duration.ofHours(24)).length()).isEqualTo(Segment.LONGEST);
        assertThatThrownBy(() -> lasting(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lasting(Duration.ofHours(24).plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** F110, F111, F112, F117 */
    @Test
    void options_have_bounds() {
        assertThat(options("n".repeat(200), 32, 64, 0xFFFF_FFFFL)).isNotNull();
        assertThatThrownBy(() -> options("n".repeat(201), 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options(" ", 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options("n", 33, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options("n", 1, 65, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options("n", 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options("n", 1, 1, 0x1_0000_0000L)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CaptureOptions options(String name, int tags, int tagLength, long category) {
        List<String> all = Collections.nCopies(tags, "t".repeat(tagLength));
        return new CaptureOptions(Optional.of(name), all, category, VideoSource.CAMERA, false);
    }

    /** F112, F117 */
    @Test
    void without_options_the_defaults_of_the_documents_hold() {
        assertThat(CaptureOptions.DEFAULT.category()).isZero();
        assertThat(CaptureOptions.DEFAULT.source()).isEqualTo(VideoSource.CAMERA);
    }
}
