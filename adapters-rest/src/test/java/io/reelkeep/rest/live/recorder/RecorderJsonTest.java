package io.reelkeep.rest.live.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.capture.StopLiveRecording;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F109 to F122; contract: Live 1. */
class RecorderJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void reads_everything_that_a_recorder_says() {
        StartJson start = read("""
                {"room_id":4294967295,"relation_id":"7","user_id":"u1","file_name":"web_video_1","tags":["a","b"],
                 "class_id":7,"is_transcode":true,"is_screenshot":true,"is_watermark":true,"video_type":1,
                 "platform":"windows","sdk_type":"normal"}""");

        assertThat(start.presence()).isEqualTo(new Presence("4294967295", new UserId("u1")));
        assertThat(start.options())
                .isEqualTo(new CaptureOptions(
                        Optional.of("web_video_1"),
                        List.of("a", "b"),
                        7,
                        VideoSource.AUXILIARY,
                        false,
                        new CaptureFlags(true, true, true)));
    }

    @Test
    void assumes_the_documented_defaults() {
        CaptureOptions options =
                read("{\"room_id\":1,\"user_id\":\"u1\",\"file_name\":\"f\"}").options();

        assertThat(options).isEqualTo(new CaptureOptions(Optional.of("f"), List.of(), 0, VideoSource.CAMERA, false));
    }

    /** F118, C16 */
    @Test
    void ignores_the_flags_on_the_web() {
        StartJson start = read("""
                {"room_id":1,"user_id":"u1","file_name":"f","is_transcode":true,"is_watermark":true,"platform":"web"}""");

        assertThat(start.options().flags()).isEqualTo(CaptureFlags.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"file_name\":\"\"|file_name",
                "\"class_id\":1|file_name",
                "\"file_name\":\"f\",\"video_type\":2|video_type",
                "\"file_name\":\"f\",\"video_type\":-1|video_type",
                "\"file_name\":\"f\",\"video_type\":\"x\"|video_type",
                "\"file_name\":\"f\",\"video_type\":1,\"platform\":\"web\"|video_type",
                "\"file_name\":\"f\",\"class_id\":4294967296|class_id",
                "\"file_name\":\"f\",\"relation_id\":4294967296|relation_id",
                "\"file_name\":\"f\",\"platform\":\"fridge\"|platform",
                "\"file_name\":\"f\",\"tags\":[\"\"]|request",
                "\"file_name\":\"f\",\"tags\":\"a\"|tags"
            })
    void refuses_what_is_out_of_range(String fields, String field) {
        assertThatThrownBy(() -> {
                    StartJson start = read("{\"room_id\":1,\"user_id\":\"u1\"," + fields + "}");
                    start.presence();
                    start.options();
                })
                .isInstanceOfSatisfying(
                        BadInput.class, input -> assertThat(input.field()).isEqualTo(field));
    }

    /** F122: more than 90 minutes give several files, told in order. */
    @Test
    void tells_the_files_of_a_stopped_recording_in_order() {
        Golden.assertSame("live/stopped", rendered(StopLiveRecording.Outcome.STOPPED, Optional.of(sealed())));
        Golden.assertSame(
                "live/stopped-before", rendered(StopLiveRecording.Outcome.STOPPED_BEFORE, Optional.of(sealed())));
        Golden.assertSame(
                "live/closed-itself", rendered(StopLiveRecording.Outcome.CLOSED_ITSELF, Optional.of(sealed())));
        Golden.assertSame("live/never-started", rendered(StopLiveRecording.Outcome.NEVER_STARTED, Optional.empty()));
    }

    @Test
    void answers_a_start_with_where_the_segments_go() {
        Golden.assertSame("live/started", AnswerJson.started(capture()));
        Golden.assertSame("live/alive", AnswerJson.alive());
        Golden.assertSame("live/refused", AnswerJson.refused(30_000_415, "u1 is already recording"));
    }

    private static AnswerJson rendered(StopLiveRecording.Outcome outcome, Optional<Capture> capture) {
        return RecorderResource.rendered(new StopLiveRecording.Stopped(outcome, capture));
    }

    private static StartJson read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), StartJson.class);
    }

    private static Capture sealed() {
        Capture capture = capture();
        List<Segment> segments =
                IntStream.rangeClosed(1, 3).mapToObj(SampleCaptures::segment).toList();
        segments.forEach(segment -> capture.receive(segment, NOW));
        capture.stop(3, NOW);
        capture.seal(segments, new RolloverRule(Duration.ofSeconds(20)));
        return capture;
    }

    private static Capture capture() {
        return Capture.open(
                new CaptureId(255),
                new TenantId(1200),
                new RecordingId(8),
                new MeetingId(9),
                new UserId("u1"),
                Origin.LIVE,
                CaptureOptions.DEFAULT,
                NOW);
    }
}
