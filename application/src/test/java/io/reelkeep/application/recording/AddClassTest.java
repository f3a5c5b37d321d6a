package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Classroom 5, class/create. */
final class AddClassTest {
    private static final AppId APP = new AppId(7);

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final UserId student = kit.addUser
            .add(school.tenant, new UserId("s1"), "S", User.Kind.PERSON)
            .id();

    private Meeting add(Optional<String> topic, Optional<Instant> startsAt, Optional<Instant> endsAt) {
        return kit.addClass.add(new AddClass.Command(
                school.tenant, APP, school.teacher, Optional.empty(), List.of(student), topic, startsAt, endsAt));
    }

    private Meeting addPlain() {
        return add(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void what_is_left_out_is_filled_in() {
        Meeting lesson = addPlain();

        assertThat(lesson.kind()).isEqualTo(Meeting.Kind.CLASS);
        assertThat(lesson.code()).matches("[1-9][0-9]{8}");
        assertThat(lesson.subject()).isEqualTo(lesson.code());
        assertThat(lesson.startsAt()).isEqualTo(kit.clock.instant());
        assertThat(lesson.endsAt()).contains(kit.clock.instant().plus(Duration.ofHours(2)));
        assertThat(lesson.creator()).isEqualTo(school.teacher);
        assertThat(lesson.madeThrough()).contains(APP);
        assertThat(lesson.attendees())
                .containsExactly(
                        SampleMeetings.attendee(school.teacher, MeetingRole.TEACHER),
                        SampleMeetings.attendee(student, MeetingRole.STUDENT));
    }

    @Test
    void a_class_is_found_by_its_number() {
        Meeting lesson = addPlain();

        assertThat(kit.holdClass.show(school.tenant, lesson.code()).lesson()).isEqualTo(lesson);
    }

    @Test
    void a_class_of_another_tenant_is_unknown() {
        Meeting lesson = addPlain();

        assertRefused(Reason.MEETING_UNKNOWN, () -> kit.holdClass.show(new School(kit).tenant, lesson.code()));
    }

    @Test
    void a_meeting_with_the_same_number_is_no_class() {
        kit.addMeeting.add(SampleMeetings.meeting(school.tenant, school.teacher, "555", kit.clock.instant()));

        assertRefused(Reason.MEETING_UNKNOWN, () -> kit.holdClass.show(school.tenant, "555"));
    }

    /** The two houses give out the same ids; in one of them somebody sits on the number already. */
    @Test
    void a_number_that_is_taken_is_passed_over() {
        String wanted = numberWithout(Optional.empty());

        assertThat(numberWithout(Optional.of(wanted))).isNotEqualTo(wanted).matches("[1-9][0-9]{8}");
    }

    private static String numberWithout(Optional<String> taken) {
        var kit = new Kit();
        var school = new School(kit);
        taken.ifPresent(code -> kit.addMeeting.add(
                SampleMeetings.of(school.tenant, Meeting.Kind.CLASS, school.teacher, code, kit.clock.instant())));
        return kit.addClass
                .add(new AddClass.Command(
                        school.tenant,
                        APP,
                        school.teacher,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .code();
    }

    @Test
    void a_stranger_cannot_teach() {
        var command = new AddClass.Command(
                school.tenant,
                APP,
                school.teacher,
                Optional.of(new UserId("stranger")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertRefused(Reason.USER_UNKNOWN, () -> kit.addClass.add(command));
    }

    @Test
    void a_class_does_not_end_before_it_starts() {
        Instant now = kit.clock.instant();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(Optional.empty(), Optional.of(now), Optional.of(now.minusSeconds(1))));
    }
}
