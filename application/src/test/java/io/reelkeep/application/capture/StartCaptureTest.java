package io.reelkeep.application.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StartCaptureTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Capture start(UserId recorder, MeetingId meeting, Origin origin) {
        return kit.startCapture.start(
                new StartCapture.Command(school.tenant, meeting, recorder, origin, CaptureOptions.DEFAULT));
    }

    private UserId user(String id) {
        return kit.addUser
                .add(school.tenant, new UserId(id), id, User.Kind.PERSON)
                .id();
    }

    /** F2, C22 */
    @Test
    void the_folder_belongs_to_the_creator_whoever_records() {
        UserId assistant = user("assistant");
        Meeting lesson = kit.addMeeting.add(SampleMeetings.lesson(
                school.tenant, school.teacher, SampleMeetings.attendee(assistant, MeetingRole.ASSISTANT)));

        Capture capture = start(assistant, lesson.id(), Origin.LOCAL);

        Recording folder = school.folder(capture);
        assertThat(folder.about().owner()).isEqualTo(school.teacher);
        assertThat(folder.state()).isEqualTo(RecordingState.RECORDING);
    }

    /** F87 */
    @Test
    void a_student_is_refused() {
        UserId student = user("student");
        Meeting lesson = kit.addMeeting.add(SampleMeetings.lesson(
                school.tenant, school.teacher, SampleMeetings.attendee(student, MeetingRole.STUDENT)));

        assertRefused(Reason.MAY_NOT_RECORD, () -> start(student, lesson.id(), Origin.LOCAL));
    }

    /** F119, F120 */
    @Test
    void a_second_start_is_refused_and_does_not_disturb_the_first() {
        Capture first = school.start();

        assertRefused(Reason.ALREADY_RECORDING, school::start);

        school.send(first, 1);
        school.stop(first, 1);
        kit.runDue();
        assertThat(school.folder(first).state()).isEqualTo(RecordingState.READY);
    }

    /** F119 */
    @Test
    void after_the_stop_the_next_may_begin_although_segments_are_missing() {
        Capture first = school.start();
        school.stop(first, 3);

        Capture second = school.start();

        assertThat(second.recording()).isEqualTo(first.recording());
    }

    @Test
    void every_way_of_recording_has_a_folder_of_its_own() {
        Meeting meeting = kit.addMeeting.add(SampleMeetings.meeting(school.tenant, school.teacher));
        Capture local = start(school.teacher, meeting.id(), Origin.LOCAL);
        school.stop(local, 0);

        Capture cloud = start(school.teacher, meeting.id(), Origin.CLOUD);

        assertThat(cloud.recording()).isNotEqualTo(local.recording());
    }

    @Test
    void the_last_paid_moment_may_record_and_the_next_may_not() {
        Instant end = kit.clock.instant().plus(Duration.ofDays(1));
        kit.changeTenant.change(school.tenant, known -> paidUntil(known, end));
        kit.clock.set(end.minusMillis(1));
        school.stop(school.start(), 0);

        kit.clock.set(end);

        assertRefused(Reason.SUBSCRIPTION_LAPSED, school::start);
    }

    private static Tenant paidUntil(Tenant known, Instant end) {
        return new Tenant(
                known.id(),
                known.name(),
                known.edition(),
                Optional.of(end),
                known.quotaBytes(),
                known.zone(),
                known.createdAt());
    }

    @Test
    void unknown_tenants_users_and_meetings_are_refused() {
        MeetingId lesson = school.lesson.id();

        assertRefused(Reason.USER_UNKNOWN, () -> start(new UserId("nobody"), lesson, Origin.LOCAL));
        assertRefused(
                Reason.MEETING_UNKNOWN, () -> start(school.teacher, new MeetingId(SampleIds.next()), Origin.LOCAL));
        assertRefused(
                Reason.TENANT_UNKNOWN,
                () -> kit.startCapture.start(new StartCapture.Command(
                        new TenantId(SampleIds.next()), lesson, school.teacher, Origin.LOCAL, CaptureOptions.DEFAULT)));
    }

    @Test
    void a_meeting_of_another_tenant_is_unknown() {
        var other = new School(kit);

        assertRefused(Reason.MEETING_UNKNOWN, () -> start(school.teacher, other.lesson.id(), Origin.LOCAL));
    }
}
