package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.callback.RecordingEvent.Kind;
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
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.outbound.meeting.MeetingEventBodies;
import io.reelkeep.rest.outbound.wecom.WeComEventBodies;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of events, word for word (contract: Meeting 5, WeCom 6.3, Classroom 4). F82, F91 */
class EventBodiesTest {
    private static final Instant AT = Instant.ofEpochMilli(1_609_313_201_465L);
    private static final UserId CREATOR = new UserId("testUser");
    private static final UserId TEACHER = new UserId("t1");

    private final EventBodies bodies = new EventTranslations(Map.of(
            CallbackKind.CLASSROOM, new ClassroomEventBodies(),
            CallbackKind.MEETING, new MeetingEventBodies(),
            CallbackKind.WECOM, new WeComEventBodies()));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void meeting_applications_are_told_of_everything(Kind kind) throws Exception {
        var written = write(CallbackKind.MEETING, event(kind, Origin.CLOUD)).orElseThrow();

        Golden.matches("meeting/events/" + word(kind) + ".json", pretty(written.body()));
        assertThat(written.body()).startsWith("{\"event\":\"" + written.event() + "\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"STARTED", "PAUSED", "RESUMED", "STOPPED", "COMPLETED", "DELETED"})
    void wecom_applications_are_told_what_was_done_in_which_meeting(Kind kind) {
        var written = write(CallbackKind.WECOM, event(kind, Origin.CLOUD)).orElseThrow();

        Golden.matches("wecom/events/" + word(kind) + ".xml", written.body());
        assertThat(written.body()).contains("<ChangeType><![CDATA[" + written.event() + "]]>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FAILED", "CLIPPED", "APPLIED", "UPDATED", "TRANSCRIBED"})
    void wecom_has_no_word_for_the_rest(Kind kind) {
        assertThat(write(CallbackKind.WECOM, event(kind, Origin.CLOUD))).isEmpty();
    }

    /** F91 */
    @Test
    void recording_on_a_teachers_machine_is_noted_in_the_chat() {
        assertThat(body(Kind.STARTED, Origin.LOCAL)).contains("\"chat_notice\":\"您已开启本地录制\"");
        assertThat(body(Kind.STOPPED, Origin.LOCAL)).contains("\"chat_notice\":\"您已停止本地录制\"");
        assertThat(body(Kind.COMPLETED, Origin.LOCAL)).doesNotContain("chat_notice");
        assertThat(body(Kind.STARTED, Origin.CLOUD)).doesNotContain("chat_notice");
    }

    @Test
    void what_happens_by_itself_has_no_operator() {
        var event = RecordingEvent.of(Kind.STOPPED, recording(Origin.CLOUD), AT);

        assertThat(write(CallbackKind.MEETING, event).orElseThrow().body()).doesNotContain("\"operator\"");
        assertThat(write(CallbackKind.WECOM, event).orElseThrow().body())
                .contains("<FromUserName><![CDATA[sys]]></FromUserName>");
    }

    @Test
    void of_an_uploaded_file_there_is_no_meeting_to_tell() {
        var occasion =
                new EventBodies.Occasion(event(Kind.COMPLETED, Origin.UPLOAD), Optional.empty(), Map.of(), "trace");

        assertThat(bodies.write(to(CallbackKind.MEETING), occasion)
                        .orElseThrow()
                        .body())
                .doesNotContain("meeting_info");
        assertThat(bodies.write(to(CallbackKind.WECOM), occasion)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void class_rooms_are_told_when_the_server_begins_to_record(Origin origin) throws Exception {
        var written = write(CallbackKind.CLASSROOM, event(Kind.STARTED, origin));

        assertThat(written.isPresent()).isEqualTo(origin == Origin.CLOUD || origin == Origin.LIVE);
        if (written.isPresent()) {
            Golden.matches(
                    "classroom/online_record_start.json", pretty(written.get().body()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "STARTED")
    void class_rooms_are_told_of_nothing_else(Kind kind) {
        assertThat(write(CallbackKind.CLASSROOM, event(kind, Origin.CLOUD))).isEmpty();
    }

    private String body(Kind kind, Origin origin) {
        return write(CallbackKind.MEETING, event(kind, origin)).orElseThrow().body();
    }

    private Optional<EventBodies.Written> write(CallbackKind kind, RecordingEvent event) {
        var occasion = new EventBodies.Occasion(
                event,
                Optional.of(meeting()),
                Map.of(CREATOR, "测试", TEACHER, "Ms Li"),
                "e7aa65dd-f7e6-4b62-912c-2035173b34a9");
        return bodies.write(to(kind), occasion);
    }

    private static Addressee to(CallbackKind kind) {
        return new Addressee(kind, new TenantId(1), URI.create("https://receiver.example"), "wwcorp0000000001");
    }

    /** As whoever raises it does. */
    private static RecordingEvent event(Kind kind, Origin origin) {
        var event = RecordingEvent.of(kind, recording(origin), AT);
        return switch (kind) {
            case STARTED, PAUSED, RESUMED, STOPPED, UPDATED -> event.by(TEACHER);
            case COMPLETED, FAILED -> event.about(List.of(file()));
            case DELETED, CLIPPED -> event.by(TEACHER).about(List.of(file()));
            case APPLIED -> event.by(TEACHER).asking(new RecordingEvent.Request("77", "我想复习"));
            case TRANSCRIBED -> event.about(List.of(file())).in("zh-CN");
        };
    }

    private static Recording recording(Origin origin) {
        return Recording.of(meeting(), new RecordingId(1_360_800_130_222_222_222L), origin, AT);
    }

    private static Meeting meeting() {
        return new Meeting(
                new MeetingId(1_360_800_130_111_111_111L),
                new TenantId(1),
                Meeting.Kind.CLASS,
                "423111111",
                "周会",
                CREATOR,
                Instant.ofEpochSecond(1_603_089_930),
                Optional.of(Instant.ofEpochSecond(1_603_089_999)),
                List.of(new Meeting.Attendee(TEACHER, MeetingRole.TEACHER)));
    }

    private static RecordingFile file() {
        return new RecordingFile(
                new RecordingFileId(1_318_080_818_611_111_111L),
                new CaptureId(9),
                RecordingFile.Making.RECORDED,
                "周会",
                FileBody.whole(new BlobId("0".repeat(32)), 5_000_000_000L, "a".repeat(64)),
                Instant.ofEpochSecond(1_603_089_930),
                Instant.ofEpochSecond(1_603_089_999),
                69_000,
                "avc1.42c01e",
                List.of(),
                AT);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String pretty(String body) throws Exception {
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new JsonMapper().readTree(body));
    }
}
