package io.reelkeep.rest.shared.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.Overload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyIntakeTest {
    private final BodyIntake intake = new BodyIntake(new IngestLimits(10, 0, 1), System::nanoTime);

    @Test
    void sends_the_second_away_while_the_first_is_being_read() {
        var outer = new ByteArrayInputStream(new byte[1]);

        assertThatExceptionOfType(Overload.class)
                .isThrownBy(() -> intake.take(outer, 10, first -> intake.take(outer, 10, second -> 1)));
        assertThat(intake.<Integer>take(outer, 10, again -> 2)).isEqualTo(2);
    }

    /** A body that does not come would hold the thread that has no place for it. */
    @Test
    void does_not_wait_for_the_body_of_whom_it_sends_away() {
        var patience = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("nothing has come yet");
            }
        };

        assertThatExceptionOfType(Overload.class)
                .isThrownBy(() -> intake.take(
                        new ByteArrayInputStream(new byte[1]), 10, first -> intake.take(patience, 10, second -> 1)));
    }

    @Test
    void gives_the_place_back_after_a_refusal() {
        for (int turn = 0; turn < 3; turn++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> intake.take(new ByteArrayInputStream(new byte[5]), 10, body -> {
                        throw new Refusal(Reason.SEGMENT_CONFLICT, "no");
                    }));
        }
    }

    @Test
    void reads_what_is_left_so_that_the_answer_can_be_read() {
        var body = new ByteArrayInputStream(new byte[100_000]);

        intake.take(body, 10, unread -> 1);

        assertThat(body.available()).isZero();
    }

    @Test
    void does_not_read_what_is_announced_as_too_long() {
        var body = new ByteArrayInputStream(new byte[11]);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> intake.take(body, Optional.of(11L), 10, unread -> 1))
                .matches(refusal -> refusal.reason() == Reason.BODY_TOO_LARGE);
        assertThat(body.available()).isEqualTo(11);
        assertThat(intake.<Integer>take(new ByteArrayInputStream(new byte[10]), Optional.of(10L), 10, read -> 2))
                .isEqualTo(2);
    }
}
