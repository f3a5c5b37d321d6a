package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassroomCallbackBodiesTest {
    private static final Instant CLASS_START = Instant.ofEpochSecond(1_603_089_900);
    private static final Instant VIDEO_START = Instant.ofEpochSecond(1_603_089_930);
    private static final TenantId TENANT = new TenantId(1);
    private static final UserId CREATOR = new UserId("c1");

    private final ClassroomCallbackBodies bodies =
            new ClassroomCallbackBodies(new PublicUrls(URI.create("https://vault.example")));

    /** F101, F102, F103, F104 (contract: Classroom 3). */
    @Test
    void tells_of_a_finished_file_in_the_documents_words() throws Exception {
        String body = body(lesson(Optional.of(CLASS_START.plusSeconds(3700))), Origin.LOCAL, 3_599_001);

        Golden.matches("classroom/local_record_callback.json", pretty(body));
    }

    @Test
    void gives_the_same_bytes_for_the_same_file() {
        assertThat(body(lesson(Optional.empty()), Origin.LOCAL, 1))
                .isEqualTo(body(lesson(Optional.empty()), Origin.LOCAL, 1));
    }

    @Test
    void names_the_creator_where_nobody_teaches_or_assists() throws Exception {
        JsonNode info = info(body(meeting(List.of()), Origin.CLOUD, 1000));

        assertThat(info.get("teacher_id").textValue()).isEqualTo("c1");
        assertThat(info.get("assistant_id").textValue()).isEmpty();
        assertThat(info.get("record_type").textValue()).isEqualTo("online_record");
    }

    @Test
    void ends_a_class_without_an_end_when_its_recording_stops() throws Exception {
        JsonNode info = info(body(lesson(Optional.empty()), Origin.LOCAL, 1000));

        assertThat(info.get("class_stop_time").longValue()).isEqualTo(VIDEO_START.getEpochSecond() + 3605);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "3600000, 3600"})
    void rounds_the_duration_up_to_seconds(long millis, long seconds) throws Exception {
        JsonNode info = info(body(lesson(Optional.empty()), Origin.LOCAL, millis));

        assertThat(info.get("duration").longValue()).isEqualTo(seconds);
    }

    /** Contract: Classroom 4 */
    @Test
    void tells_how_a_recording_of_the_server_has_ended() throws Exception {
        Meeting lesson = lesson(Optional.empty());
        var made = new CallbackBodies.LinkedFile(file(3_599_001), new ShareToken("AAAAAAAAAAAAAAAAAAAAAA"));
        Instant now = VIDEO_START.plusSeconds(3_700);

        String body = bodies.onlineStopped(lesson, capture(Origin.CLOUD), List.of(made), now);

        Golden.matches("classroom/online_record_stop.json", pretty(body));
        assertThat(bodies.onlineStoppedEvent(lesson, capture(Origin.CLOUD))).contains("online_record_stop");
        assertThat(bodies.onlineStoppedEvent(lesson, capture(Origin.LOCAL))).isEmpty();
    }

    @Test
    void a_recording_of_the_server_without_files_has_failed() {
        Capture nothing = Capture.open(
                new CaptureId(9),
                TENANT,
                new RecordingId(5),
                new MeetingId(4),
                new UserId("t1"),
                Origin.CLOUD,
                CaptureOptions.DEFAULT,
                VIDEO_START);

        assertThat(bodies.onlineStopped(lesson(Optional.empty()), nothing, List.of(), VIDEO_START))
                .contains("\"error_code\":-1,\"error_msg\":\"nothing_received\"", "\"video_info\":[]");
    }

    private String body(Meeting meeting, Origin origin, long durationMillis) {
        return bodies.fileFinished(
                "14000000",
                meeting,
                capture(origin),
                Recording.of(meeting, new RecordingId(5), origin, CLASS_START),
                file(durationMillis),
                new ShareToken("AAAAAAAAAAAAAAAAAAAAAA"));
    }

    private static Capture capture(Origin origin) {
        Capture capture = Capture.open(
                new CaptureId(9),
                TENANT,
                new RecordingId(5),
                new MeetingId(4),
                new UserId("t1"),
                origin,
                CaptureOptions.DEFAULT,
                VIDEO_START);
        capture.stop(1, VIDEO_START.plusSeconds(3605));
        return capture;
    }

    private static RecordingFile file(long durationMillis) {
        return new RecordingFile(
                new RecordingFileId(5_285_890_796_076_789_146L),
                new CaptureId(9),
                RecordingFile.Making.RECORDED,
                "课堂",
                FileBody.whole(new BlobId("0".repeat(32)), 604_081, "a".repeat(64)),
                VIDEO_START,
                VIDEO_START.plusSeconds(3600),
                durationMillis,
                "avc1.42c01e",
                List.of(),
                CLASS_START);
    }

    private static Meeting lesson(Optional<Instant> end) {
        return meeting(
                end,
                List.of(
                        new Meeting.Attendee(new UserId("t1"), MeetingRole.TEACHER),
                        new Meeting.Attendee(new UserId("a1"), MeetingRole.ASSISTANT)));
    }

    private static Meeting meeting(List<Meeting.Attendee> attendees) {
        return meeting(Optional.empty(), attendees);
    }

    private static Meeting meeting(Optional<Instant> end, List<Meeting.Attendee> attendees) {
        return new Meeting(
                new MeetingId(4), TENANT, Meeting.Kind.CLASS, "1123123", "课堂", CREATOR, CLASS_START, end, attendees);
    }

    private static JsonNode info(String body) throws Exception {
        return new JsonMapper().readTree(body).get("data").get("record_info");
    }

    private static String pretty(String body) throws Exception {
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new JsonMapper().readTree(body));
    }
}
