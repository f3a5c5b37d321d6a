package io.reelkeep.rest.admin.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_page_of_meetings() {
        var lesson = new Meeting(
                new MeetingId(9),
                new TenantId(1),
                Meeting.Kind.CLASS,
                "700800900",
                "Maths",
                new UserId("t1"),
                NOON,
                Optional.of(NOON.plusSeconds(2700)),
                List.of(new Meeting.Attendee(new UserId("t1"), MeetingRole.TEACHER)),
                Optional.of(new AppId(3)));

        Golden.assertSame("api/meetings", new MeetingJson.ListJson(List.of(MeetingJson.of(lesson)), Optional.of("9")));
    }

    @Test
    void a_draft_takes_times_in_both_forms_and_leaves_open_what_is_left_out() {
        var draft =
                draft("{'subject':'Maths','creator':'t1','starts_at':1772452800000,'ends_at':'2026-03-02T13:00:00Z'}");

        assertThat(draft.startsAt()).contains(NOON);
        assertThat(draft.endsAt()).contains(NOON.plusSeconds(3600));
        assertThat(draft.id()).isEmpty();
        assertThat(draft.madeThrough()).isEmpty();
        assertThat(draft("{'subject':'Maths','creator':'t1','app_id':'3'}").madeThrough())
                .contains(new AppId(3));
        assertThat(draft.code()).isEmpty();
        assertThat(draft.kind()).isEqualTo(Meeting.Kind.MEETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'creator':'t1'}",
                "{'subject':'Maths','creator':''}",
                "{'subject':'Maths','creator':'t1','meeting_id':7}",
                "{'subject':'Maths','creator':'t1','meeting_id':'0'}",
                "{'subject':'Maths','creator':'t1','code':'12a'}",
                "{'subject':'Maths','creator':'t1','kind':'upload'}",
                "{'subject':'Maths','creator':'t1','attendees':[{'user_id':'t1','role':'boss'}]}",
                "{'subject':'Maths','creator':'t1','attendees':[{'user_id':'t1'}]}",
                "{'subject':'Maths','creator':'t1','app_id':7}",
                "{'subject':'Maths','creator':'t1','app_id':''}",
                "{'subject':'Maths','creator':'t1','app_id':'x'}",
            })
    void a_wrong_draft_is_refused(String json) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> draft(json));
    }

    private static io.reelkeep.application.recording.AddMeeting.Draft draft(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(bytes, NewMeetingJson.class).draft(new TenantId(1));
    }
}
