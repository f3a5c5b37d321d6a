package io.reelkeep.rest.api.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMeetingGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SignedIn ALICE = new SignedIn(new TenantId(1), new UserId("alice"));

    @Test
    void a_page_of_meetings() {
        var meeting = new Meeting(
                new MeetingId(1318080818611111111L),
                new TenantId(1),
                Meeting.Kind.CLASS,
                "423111111",
                "函数",
                new UserId("alice"),
                NOON,
                Optional.of(NOON.plusSeconds(2700)),
                List.of());

        Golden.assertSame("api/own_meeting", OwnMeetingJson.of(meeting));
        Golden.assertSame("api/own_meetings", OwnMeetingJson.ListJson.of(List.of(meeting), 1));
        Golden.assertSame("api/own_meetings_none", OwnMeetingJson.ListJson.of(List.of(), 1));
    }

    /** F1, F87 */
    @Test
    void who_makes_one_may_record_in_it() {
        AddMeeting.Draft meeting = new NewOwnMeetingJson("Round", Optional.empty()).draft(ALICE);
        AddMeeting.Draft lesson = new NewOwnMeetingJson("Algebra", Optional.of("class")).draft(ALICE);

        assertThat(meeting.kind()).isEqualTo(Meeting.Kind.MEETING);
        assertThat(meeting.attendees()).containsExactly(new Meeting.Attendee(ALICE.user(), MeetingRole.HOST));
        assertThat(lesson.kind()).isEqualTo(Meeting.Kind.CLASS);
        assertThat(lesson.attendees()).containsExactly(new Meeting.Attendee(ALICE.user(), MeetingRole.TEACHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "live_room", "CLASS", "", "lesson"})
    void of_other_kinds_people_make_none(String kind) {
        assertThatThrownBy(() -> new NewOwnMeetingJson("Algebra", Optional.of(kind)).draft(ALICE))
                .isInstanceOf(BadInput.class);
    }
}
