package io.reelkeep.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SittingTest {
    private static final Instant BEGIN = Instant.ofEpochSecond(1_558_350_995);

    private final Sitting begun = Sitting.of(SampleMeetings.lesson(new TenantId(1), new UserId("t1")), BEGIN);

    @Test
    void goes_on_until_it_is_stopped() {
        assertThat(begun.isOver()).isFalse();
        assertThat(begun.stopped(BEGIN.plusSeconds(1)).stoppedAt()).contains(BEGIN.plusSeconds(1));
    }

    @Test
    void is_stopped_once() {
        Sitting over = begun.stopped(BEGIN.plusSeconds(1));

        assertThat(over.stopped(BEGIN.plusSeconds(2))).isEqualTo(over);
    }

    @Test
    void ends_where_it_began_when_the_clock_was_set_back() {
        assertThat(begun.stopped(BEGIN.minusSeconds(1)).stoppedAt()).contains(BEGIN);
    }

    @Test
    void does_not_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Sitting(begun.tenant(), begun.meeting(), BEGIN, Optional.of(BEGIN.minusMillis(1))));
    }
}
