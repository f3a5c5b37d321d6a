package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.recording.HoldClass.Outcome;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Classroom 5, class/start and class/stop. */
final class HoldClassTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final String number = school.lesson.code();
    private final Instant begin = kit.clock.instant();

    private Outcome start() {
        return kit.holdClass.start(school.tenant, number, school.teacher);
    }

    private Outcome stop() {
        return kit.holdClass.stop(school.tenant, number, school.teacher);
    }

    private Optional<Sitting> shown() {
        return kit.holdClass.show(school.tenant, number).sitting();
    }

    @Test
    void a_class_that_was_not_started_cannot_be_stopped() {
        assertThat(stop()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(shown()).isEmpty();
    }

    @Test
    void tells_when_it_was_started_and_stopped() {
        assertThat(start()).isEqualTo(Outcome.DONE);
        kit.advance(Duration.ofMinutes(40));
        assertThat(stop()).isEqualTo(Outcome.DONE);

        assertThat(shown())
                .contains(new Sitting(
                        school.tenant, school.lesson.id(), begin, Optional.of(begin.plus(Duration.ofMinutes(40)))));
    }

    @Test
    void asking_again_changes_nothing() {
        start();
        kit.advance(Duration.ofMinutes(1));
        assertThat(start()).isEqualTo(Outcome.DONE);
        stop();
        Optional<Sitting> over = shown();
        kit.advance(Duration.ofMinutes(1));

        assertThat(stop()).isEqualTo(Outcome.DONE);
        assertThat(shown()).isEqualTo(over);
        assertThat(over.map(Sitting::startedAt)).contains(begin);
    }

    @Test
    void a_class_that_is_over_is_not_started_again() {
        start();
        stop();

        assertThat(start()).isEqualTo(Outcome.OVER);
    }

    @Test
    void only_its_teacher_holds_a_class() {
        assertRefused(Reason.NOT_PERMITTED, () -> kit.holdClass.start(school.tenant, number, new UserId("somebody")));
        assertRefused(Reason.NOT_PERMITTED, () -> kit.holdClass.stop(school.tenant, number, new UserId("somebody")));
    }

    @Test
    void the_class_of_another_tenant_is_unknown() {
        String unknown = number + "1";

        assertRefused(Reason.MEETING_UNKNOWN, () -> kit.holdClass.start(school.tenant, unknown, school.teacher));
    }
}
