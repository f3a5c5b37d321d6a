package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.capture.port.Segments} promises. */
public interface SegmentsContract extends StoreContract {
    private Segment known(Capture capture, int number) {
        Segment segment = SampleCaptures.segment(number, knownBlob(capture.tenant()));
        inOne(() -> stores().segments().add(capture.tenant(), capture.id(), segment));
        return segment;
    }

    private List<Integer> missing(Capture capture, int upTo, int limit) {
        return inOne(() -> stores().segments().missing(capture.tenant(), capture.id(), upTo, limit));
    }

    @Test
    default void finds_a_segment_as_it_was_added() {
        Capture capture = knownCapture(knownTenant().id());
        Segment segment = known(capture, Segment.MAX_NUMBER);

        assertThat(inOne(() -> stores().segments().find(capture.tenant(), capture.id(), Segment.MAX_NUMBER)))
                .contains(segment);
        assertThat(inOne(() -> stores().segments().find(capture.tenant(), capture.id(), 1)))
                .isEmpty();
    }

    @Test
    default void refuses_a_taken_number_and_keeps_the_first() {
        Capture capture = knownCapture(knownTenant().id());
        Segment first = known(capture, 4);
        Segment second = SampleCaptures.segment(4, knownBlob(capture.tenant()));

        assertThatThrownBy(() -> inOne(() -> stores().segments().add(capture.tenant(), capture.id(), second)))
                .isInstanceOf(DatabaseException.Duplicate.class);

        assertThat(inOne(() -> stores().segments().find(capture.tenant(), capture.id(), 4)))
                .contains(first);
    }

    @Test
    default void finds_a_span_with_both_ends_in_the_order_of_numbers() {
        Capture capture = knownCapture(knownTenant().id());
        Segment ten = known(capture, 10);
        Segment two = known(capture, 2);
        Segment three = known(capture, 3);
        known(capture, 1);
        known(capture, 11);

        assertThat(inOne(() -> stores().segments().between(capture.tenant(), capture.id(), 2, 10)))
                .containsExactly(two, three, ten);
        assertThat(inOne(() -> stores().segments().between(capture.tenant(), capture.id(), 4, 9)))
                .isEmpty();
    }

    /** F92 */
    @Test
    default void names_what_is_missing_lowest_first() {
        Capture capture = knownCapture(knownTenant().id());
        known(capture, 5);
        known(capture, 2);
        known(capture, 9);

        assertThat(missing(capture, 9, 100)).containsExactly(1, 3, 4, 6, 7, 8);
        assertThat(missing(capture, 10, 100)).containsExactly(1, 3, 4, 6, 7, 8, 10);
        assertThat(missing(capture, 8, 3)).containsExactly(1, 3, 4);
        assertThat(missing(capture, 5, 3)).containsExactly(1, 3, 4);
        assertThat(missing(capture, 0, 3)).isEmpty();
    }

    @Test
    default void nothing_is_missing_when_all_are_there() {
        Capture capture = knownCapture(knownTenant().id());
        known(capture, 2);
        known(capture, 1);

        assertThat(missing(capture, 2, 100)).isEmpty();
    }

    @Test
    default void names_what_is_missing_without_counting_to_the_end() {
        Capture capture = knownCapture(knownTenant().id());

        assertThat(missing(capture, Segment.MAX_NUMBER, 2)).containsExactly(1, 2);
    }

    @Test
    default void segments_that_were_set_aside_are_found_by_their_numbers() {
        Capture capture = knownCapture(knownTenant().id());
        known(capture, 3);
        known(capture, 1);
        known(capture, 2);

        inOne(() -> {
            stores().segments().quarantine(capture.tenant(), capture.id(), 3, "corrupt");
            stores().segments().quarantine(capture.tenant(), capture.id(), 1, "no_moov");
            stores().segments().quarantine(capture.tenant(), capture.id(), 9, "corrupt");
        });

        assertThat(inOne(() -> stores().segments().quarantined(capture.tenant(), capture.id(), 10)))
                .extracting(Segment::number, segment -> segment.quarantine().orElseThrow())
                .containsExactly(tuple(1, "no_moov"), tuple(3, "corrupt"));
        assertThat(inOne(() -> stores().segments().quarantined(capture.tenant(), capture.id(), 1)))
                .hasSize(1);
    }

    @Test
    default void reads_on_in_the_order_of_numbers() {
        Capture capture = knownCapture(knownTenant().id());
        known(capture, 7);
        known(capture, 2);
        known(capture, 4);

        assertThat(inOne(() -> stores().segments().next(capture.tenant(), capture.id(), 3, 1)))
                .extracting(Segment::number)
                .containsExactly(4);
        assertThat(inOne(() -> stores().segments().next(capture.tenant(), capture.id(), 8, 9)))
                .isEmpty();
    }

    @Test
    default void segments_of_another_tenant_or_capture_do_not_exist() {
        Capture capture = knownCapture(knownTenant().id());
        known(capture, 1);
        TenantId other = knownTenant().id();
        var neighbour = new CaptureId(capture.id().value() + 1_000_000);

        assertThat(inOne(() -> stores().segments().find(other, capture.id(), 1)))
                .isEmpty();
        assertThat(inOne(() -> stores().segments().between(other, capture.id(), 1, 9)))
                .isEmpty();
        assertThat(inOne(() -> stores().segments().missing(other, capture.id(), 1, 9)))
                .containsExactly(1);
        assertThat(inOne(() -> stores().segments().find(capture.tenant(), neighbour, 1)))
                .isEmpty();
    }
}
