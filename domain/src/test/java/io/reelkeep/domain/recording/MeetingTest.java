package io.reelkeep.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingTest {
    private static final TenantId TENANT = new TenantId(1);
    private static final UserId CREATOR = new UserId("creator");
    private static final UserId SOMEBODY = new UserId("somebody");

    private static Meeting with(Meeting.Kind kind, MeetingRole role) {
        return SampleMeetings.of(
                TENANT, kind, CREATOR, "1", SampleTenants.NOON, SampleMeetings.attendee(SOMEBODY, role));
    }

    /** F1 */
    @ParameterizedTest
    @CsvSource({"HOST,true", "CO_HOST,true", "PARTICIPANT,false", "TEACHER,false", "ASSISTANT,false", "STUDENT,false"})
    void host_and_co_host_alone_record_to_the_cloud(MeetingRole role, boolean may) {
        assertThat(with(Meeting.Kind.MEETING, role).mayBeRecordedBy(SOMEBODY, Origin.CLOUD))
                .isEqualTo(may);
    }

    /** F87 */
    @ParameterizedTest
    @CsvSource({"TEACHER,true", "ASSISTANT,true", "STUDENT,false", "PARTICIPANT,false", "HOST,false", "CO_HOST,false"})
    void teacher_and_assistant_alone_record_a_class_locally(MeetingRole role, boolean may) {
        assertThat(with(Meeting.Kind.CLASS, role).mayBeRecordedBy(SOMEBODY, Origin.LOCAL))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"HOST,true", "CO_HOST,true", "TEACHER,true", "PARTICIPANT,false", "STUDENT,false"})
    void hosts_record_a_meeting_locally(MeetingRole role, boolean may) {
        assertThat(with(Meeting.Kind.MEETING, role).mayBeRecordedBy(SOMEBODY, Origin.LOCAL))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(MeetingRole.class)
    void everybody_in_a_live_room_may_record_it(MeetingRole role) {
        assertThat(with(Meeting.Kind.LIVE_ROOM, role).mayBeRecordedBy(SOMEBODY, Origin.LIVE))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void who_is_not_in_it_may_not_record_it(Origin origin) {
        assertThat(with(Meeting.Kind.MEETING, MeetingRole.HOST).mayBeRecordedBy(new UserId("other"), origin))
                .isFalse();
    }

    /** F1 */
    @Test
    void the_creator_counts_as_a_host_but_not_in_a_class() {
        assertThat(with(Meeting.Kind.MEETING, MeetingRole.HOST).mayBeRecordedBy(CREATOR, Origin.CLOUD))
                .isTrue();
        assertThat(with(Meeting.Kind.CLASS, MeetingRole.TEACHER).mayBeRecordedBy(CREATOR, Origin.LOCAL))
                .isFalse();
    }

    @Test
    void one_of_several_roles_is_enough() {
        Meeting meeting = SampleMeetings.lesson(
                TENANT,
                CREATOR,
                SampleMeetings.attendee(SOMEBODY, MeetingRole.STUDENT),
                SampleMeetings.attendee(SOMEBODY, MeetingRole.ASSISTANT));

        assertThat(meeting.mayBeRecordedBy(SOMEBODY, Origin.LOCAL)).isTrue();
    }

    @Test
    void the_host_is_the_first_host_or_else_the_creator() {
        assertThat(with(Meeting.Kind.MEETING, MeetingRole.HOST).host()).isEqualTo(SOMEBODY);
        assertThat(with(Meeting.Kind.MEETING, MeetingRole.CO_HOST).host()).isEqualTo(CREATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0123", "9223372036854775807", "9999999999999999999"})
    void codes_are_one_to_nineteen_digits(String code) {
        assertThat(SampleMeetings.meeting(TENANT, CREATOR, code, SampleTenants.NOON)
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901234567890", "12a", "-1", " 1", "١٢"})
    void other_codes_are_refused(String code) {
        assertThatThrownBy(() -> SampleMeetings.meeting(TENANT, CREATOR, code, SampleTenants.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_meeting_may_end_at_its_start_but_not_before() {
        assertThat(ending(0).endsAt()).contains(SampleTenants.NOON);
        assertThatThrownBy(() -> ending(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Meeting ending(long millis) {
        return new Meeting(
                new MeetingId(1),
                TENANT,
                Meeting.Kind.MEETING,
                "1",
                "s".repeat(256),
                CREATOR,
                SampleTenants.NOON,
                Optional.of(SampleTenants.NOON.plusMillis(millis)),
                List.of());
    }
}
