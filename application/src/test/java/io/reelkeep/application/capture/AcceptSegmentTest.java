package io.reelkeep.application.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.BreakingAfter;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptSegmentTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Capture capture = school.start();

    private void assertNothingStored() {
        kit.sweepGarbage.sweep();
        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(school.kept(capture).snapshot().receivedSegments()).isZero();
    }

    @Test
    void other_bytes_for_a_known_number_are_a_conflict() {
        school.send(capture, 1, "these");

        assertRefused(Reason.SEGMENT_CONFLICT, () -> school.send(capture, 1, "those"));

        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void a_wrong_digest_stores_nothing() {
        assertRefused(
                Reason.DIGEST_MISMATCH,
                () -> kit.acceptSegment.accept(school.segment(capture, 1, "said", School.stream("sent"))));

        assertNothingStored();
    }

    @Test
    void a_repeat_with_the_right_digest_and_wrong_bytes_is_a_lie() {
        school.send(capture, 1, "said");

        assertRefused(
                Reason.DIGEST_MISMATCH,
                () -> kit.acceptSegment.accept(school.segment(capture, 1, "said", School.stream("sent"))));
    }

    private AcceptSegment.Command undigested(String text) {
        AcceptSegment.Command said = school.segment(capture, 1, text, School.stream(text));
        return new AcceptSegment.Command(
                said.tenant(),
                said.capture(),
                said.number(),
                said.startsAt(),
                said.endsAt(),
                Optional.empty(),
                Optional.empty(),
                said.body());
    }

    /** Where the sender cannot say SHA-256, what counts is what came. */
    @Test
    void without_a_digest_a_repeat_is_known_by_its_bytes() {
        assertThat(kit.acceptSegment.accept(undigested("these"))).isEqualTo(SegmentOffer.ACCEPTED);

        assertThat(kit.acceptSegment.accept(undigested("these"))).isEqualTo(SegmentOffer.REPEATED);
        assertRefused(Reason.SEGMENT_CONFLICT, () -> kit.acceptSegment.accept(undigested("those")));
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void a_length_that_is_not_kept_stores_nothing() {
        AcceptSegment.Command said = school.segment(capture, 1, "four", School.stream("four"));
        var command = new AcceptSegment.Command(
                said.tenant(),
                said.capture(),
                said.number(),
                said.startsAt(),
                said.endsAt(),
                said.digest(),
                Optional.of(5L),
                said.body());

        assertRefused(Reason.LENGTH_MISMATCH, () -> kit.acceptSegment.accept(command));

        assertNothingStored();
    }

    @Test
    void an_empty_segment_is_refused() {
        assertRefused(Reason.BAD_PARAMETER, () -> school.send(capture, 1, ""));

        assertNothingStored();
    }

    @Test
    void a_connection_that_breaks_leaves_nothing_and_the_same_segment_succeeds_later() {
        assertThatThrownBy(() -> kit.acceptSegment.accept(
                        school.segment(capture, 1, "segment", new BreakingAfter(3, School.stream("segment")))))
                .isInstanceOf(UncheckedIOException.class);
        assertNothingStored();

        assertThat(school.send(capture, 1, "segment")).isEqualTo(SegmentOffer.ACCEPTED);
    }

    @Test
    void a_database_that_is_away_leaves_nothing_acknowledged_and_a_repeat_succeeds() {
        kit.transactions.breakOne(InMemoryTransactions.Fault.BEFORE_COMMIT, 1);
        assertThatThrownBy(() -> school.send(capture, 1)).isInstanceOf(DatabaseException.class);

        assertThat(school.send(capture, 1)).isEqualTo(SegmentOffer.ACCEPTED);

        kit.clock.advance(Kit.GARBAGE_AGE.plusMillis(1));
        kit.sweepGarbage.sweep();
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void a_commit_without_an_answer_is_found_done_by_the_repeat() {
        kit.transactions.breakOne(InMemoryTransactions.Fault.AFTER_COMMIT, 1);
        assertThatThrownBy(() -> school.send(capture, 1)).isInstanceOf(DatabaseException.class);

        assertThat(school.send(capture, 1)).isEqualTo(SegmentOffer.REPEATED);

        school.stop(capture, 1);
        kit.runDue();
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
    }

    @Test
    void a_blob_that_the_collector_took_is_refused_and_repeatable() {
        assertRefused(
                Reason.TAKEN_BACK,
                () -> kit.acceptSegment.accept(school.segment(capture, 1, "slow", slowed("slow", () -> {
                    kit.clock.advance(Kit.GARBAGE_AGE.plusMillis(1));
                    kit.sweepGarbage.sweep();
                }))));
        kit.sweepGarbage.sweep();
        assertThat(kit.blobStore.kept()).isEmpty();

        assertThat(school.send(capture, 1, "slow")).isEqualTo(SegmentOffer.ACCEPTED);
    }

    /** F130 */
    @Test
    void a_slow_segment_is_a_sign_of_life_while_its_bytes_come() {
        InputStream slow = slowed("slow", () -> kit.advance(Duration.ofSeconds(50)));

        assertThat(kit.acceptSegment.accept(school.segment(capture, 1, "slow", slow)))
                .isEqualTo(SegmentOffer.ACCEPTED);
    }

    /** Four bytes or so, each of which lets something happen before it comes. */
    private static InputStream slowed(String text, Runnable before) {
        InputStream all = School.stream(text);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                before.run();
                return all.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int value = read();
                if (value < 0) {
                    return -1;
                }
                into[offset] = (byte) value;
                return 1;
            }
        };
    }

    @Test
    void of_two_senders_of_the_same_number_one_is_kept_and_no_bytes_are_left_over() {
        InputStream overtaken = slowed("segment", () -> school.send(capture, 1, "segment"));

        assertThat(kit.acceptSegment.accept(school.segment(capture, 1, "segment", overtaken)))
                .isEqualTo(SegmentOffer.REPEATED);

        kit.sweepGarbage.sweep();
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void of_two_senders_with_different_bytes_the_second_is_refused_and_its_bytes_are_condemned() {
        var once = new boolean[1];
        InputStream overtaken = slowed("mine", () -> {
            if (!once[0]) {
                once[0] = true;
                school.send(capture, 1, "theirs");
            }
        });

        assertRefused(
                Reason.SEGMENT_CONFLICT, () -> kit.acceptSegment.accept(school.segment(capture, 1, "mine", overtaken)));

        kit.sweepGarbage.sweep();
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void a_segment_beyond_the_count_is_refused() {
        school.stop(capture, 2);

        assertRefused(Reason.SEGMENT_BEYOND_COUNT, () -> school.send(capture, 3));
        assertThat(school.send(capture, 2)).isEqualTo(SegmentOffer.ACCEPTED);
    }

    @Test
    void another_tenant_has_no_such_capture() {
        var other = new School(kit);

        assertRefused(
                Reason.CAPTURE_UNKNOWN,
                () -> kit.acceptSegment.accept(new AcceptSegment.Command(
                        other.tenant,
                        capture.id(),
                        1,
                        SampleTenants.NOON,
                        SampleTenants.NOON.plusSeconds(1),
                        Optional.of(SampleIds.sha256("x")),
                        Optional.empty(),
                        School.stream("x"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1_000_001})
    void numbers_out_of_bounds_are_refused_before_a_byte_is_read(int number) {
        assertThatThrownBy(() -> school.send(capture, number)).isInstanceOf(IllegalArgumentException.class);

        assertNothingStored();
    }
}
