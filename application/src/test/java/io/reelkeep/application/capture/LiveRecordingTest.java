package io.reelkeep.application.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.sharing.FindFilesByName;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.PlayFile;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live room recorded, stopped and looked up. */
class LiveRecordingTest {
    private static final String ROOM = "4711";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Meeting room;

    @BeforeEach
    void open() {
        room = SampleMeetings.of(
                school.tenant,
                Meeting.Kind.LIVE_ROOM,
                school.teacher,
                ROOM,
                SampleTenants.NOON,
                SampleMeetings.attendee(school.teacher, MeetingRole.HOST));
        kit.addMeeting.add(room);
    }

    /** F122, F125, F129: the name says when, in the tenant's zone, eight hours ahead of NOON in UTC. */
    @Test
    void every_part_of_a_long_recording_is_found_by_the_name_it_was_begun_with() {
        Capture capture = start("web_video_1");
        for (int number = 1; number <= 4; number++) {
            school.sendLong(capture, number, HALF_AN_HOUR);
        }

        StopLiveRecording.Stopped stopped = stop();
        kit.runDue();

        assertThat(stopped.outcome()).isEqualTo(StopLiveRecording.Outcome.STOPPED);
        assertThat(stopped.capture().orElseThrow().parts()).hasSize(2);
        assertThat(find("web_video_1_").items())
                .extracting(one -> one.file().name())
                .containsExactly(
                        name("web_video_1", Duration.ZERO, Duration.ofMinutes(90)),
                        name("web_video_1", Duration.ofMinutes(90), Duration.ofMinutes(120)));
        assertThat(find("web_video_2").total()).isZero();
    }

    @Test
    void the_parts_that_a_stop_tells_are_pending_then_made() {
        Capture capture = start("a");
        school.send(capture, 1);
        stop();

        assertThat(part(capture, 1)).isEqualTo(new FindFilesOfPart.Found(FilePart.State.PENDING, List.of()));
        kit.runDue();

        FindFilesOfPart.Found found = part(capture, 1);
        assertThat(found.state()).isEqualTo(FilePart.State.MADE);
        assertThat(found.files()).isEqualTo(find("a_").items());
        assertThat(kit.findFilesOfPart
                        .find(school.tenant, found.files().get(0).file().id())
                        .files())
                .isEqualTo(found.files());
    }

    @Test
    void a_file_keeps_its_address() {
        Capture capture = start("a");
        school.send(capture, 1);
        stop();
        kit.runDue();

        assertThat(find("a").items()).isEqualTo(find("a").items()).hasSize(1);
    }

    /** F120, F121 */
    @Test
    void tells_a_stop_without_a_start_from_one_too_many() {
        assertThat(stop())
                .isEqualTo(new StopLiveRecording.Stopped(StopLiveRecording.Outcome.NEVER_STARTED, Optional.empty()));
        Capture capture = start("a");
        school.send(capture, 1);
        stop();

        StopLiveRecording.Stopped again = stop();

        assertThat(again.outcome()).isEqualTo(StopLiveRecording.Outcome.STOPPED_BEFORE);
        assertThat(again.capture().orElseThrow().parts()).hasSize(1);
    }

    /** F130, F131 */
    @Test
    void a_recording_that_fell_silent_has_closed_itself_and_its_files_stay() {
        Capture capture = start("a");
        school.send(capture, 1);
        kit.clock.advance(Duration.ofMinutes(2));
        kit.runDue();

        StopLiveRecording.Stopped late = stop();

        assertThat(late.outcome()).isEqualTo(StopLiveRecording.Outcome.CLOSED_ITSELF);
        assertThat(late.capture().orElseThrow().parts()).hasSize(1);
        assertThat(find("a_").total()).isEqualTo(1);
    }

    @Test
    void a_missing_segment_does_not_keep_a_stop_waiting() {
        Capture capture = start("a");
        school.send(capture, 2);

        assertThat(stop().capture().orElseThrow().isSealed()).isTrue();
        assertRefused(Reason.CAPTURE_CLOSED, () -> school.send(capture, 1));
    }

    /** F119 */
    @Test
    void nobody_records_twice_at_a_time_not_even_camera_and_screen() {
        start("a");

        assertRefused(Reason.ALREADY_RECORDING, () -> start("b", VideoSource.AUXILIARY));
        stop();
        assertThat(start("b", VideoSource.AUXILIARY).options().source()).isEqualTo(VideoSource.AUXILIARY);
    }

    @Test
    void only_who_is_in_a_room_that_exists_may_record_there() {
        var stranger = new UserId("stranger");

        assertThat(kit.findLiveRoom.find(school.tenant, ROOM, school.teacher)).isEqualTo(room);
        assertRefused(Reason.MEETING_UNKNOWN, () -> kit.findLiveRoom.find(school.tenant, "4712", school.teacher));
        assertRefused(Reason.MAY_NOT_RECORD, () -> kit.findLiveRoom.find(school.tenant, ROOM, stranger));
        assertRefused(
                Reason.MEETING_UNKNOWN,
                () -> kit.findLiveRoom.find(school.tenant, school.lesson.code(), school.teacher));
    }

    @Test
    void nothing_of_another_tenant_or_another_dialect_is_found() {
        Capture capture = start("a");
        school.send(capture, 1);
        stop();
        kit.runDue();
        var other = new School(kit);
        RecordingFileId ofLesson = school.recorded().files().get(0).id();
        RecordingFileId ofRoom = find("a").items().get(0).file().id();

        assertThat(kit.findFilesByName
                        .find(new FindFilesByName.Query(other.tenant, "a", 1, 10))
                        .items())
                .isEmpty();
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.findFilesOfPart.find(other.tenant, capture.id(), 1));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.findFilesOfPart.find(other.tenant, ofRoom));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.findFilesOfPart.find(school.tenant, ofLesson));
        assertRefused(Reason.FILE_UNKNOWN, () -> part(capture, 2));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.findFilesOfPart.find(school.tenant, new CaptureId(1_000_000), 1));
    }

    private Capture start(String fileName) {
        return start(fileName, VideoSource.CAMERA);
    }

    private Capture start(String fileName, VideoSource source) {
        var options = new CaptureOptions(Optional.of(fileName), List.of(), 0, source, false);
        return kit.startCapture.start(
                new StartCapture.Command(school.tenant, room.id(), school.teacher, Origin.LIVE, options));
    }

    private StopLiveRecording.Stopped stop() {
        return kit.stopLiveRecording.stop(school.tenant, room.id(), school.teacher);
    }

    private Page<PlayFile> find(String prefix) {
        return kit.findFilesByName.find(new FindFilesByName.Query(school.tenant, prefix, 1, 10));
    }

    private FindFilesOfPart.Found part(Capture capture, int number) {
        return kit.findFilesOfPart.find(school.tenant, capture.id(), number);
    }

    private static String name(String wished, Duration from, Duration to) {
        return wished + "_" + inShanghai(from) + "_" + inShanghai(to);
    }

    private static String inShanghai(Duration afterNoon) {
        return SampleTenants.NOON
                .plus(afterNoon)
                .plus(Duration.ofHours(8))
                .toString()
                .replaceAll("[T:]", "-")
                .replace("Z", "");
    }
}
