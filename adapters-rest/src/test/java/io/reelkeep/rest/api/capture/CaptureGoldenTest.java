package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.capture.CloseCause;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Golden;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptureGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_capture_that_has_just_been_opened() {
        var capture = capture(CaptureState.OPEN, Optional.empty(), Optional.empty(), 0, 0, List.of());

        Golden.assertSame(
                "api/capture_open", ProgressJson.of(new ShowCapture.Progress(capture, List.of(), 0, List.of())));
    }

    /** F92: progress, and what is missing. */
    @Test
    void a_capture_that_was_stopped_and_waits_for_two_segments() {
        var capture = capture(CaptureState.STOPPED, Optional.of(6), Optional.empty(), 4, 6, List.of());

        Golden.assertSame(
                "api/capture_stopped", ProgressJson.of(new ShowCapture.Progress(capture, List.of(2, 5), 2, List.of())));
    }

    @Test
    void a_capture_that_became_files_as_far_as_it_could() {
        var made = new FilePart(
                1,
                1,
                270,
                FilePart.State.MADE,
                1,
                List.of(new RecordingFileId(1318080818611111111L)),
                Optional.empty());
        var failed = new FilePart(2, 271, 300, FilePart.State.FAILED, 2, List.of(), Optional.of("unsupported_codec"));
        var capture = capture(
                CaptureState.SEALED,
                Optional.of(300),
                Optional.of(CloseCause.STOPPED),
                300,
                300,
                List.of(made, failed));

        var aside = List.of(SampleCaptures.segment(271).quarantined("unsupported_codec"));
        Golden.assertSame(
                "api/capture_sealed", ProgressJson.of(new ShowCapture.Progress(capture, List.of(), 0, aside)));
    }

    @Test
    void missing_numbers() {
        var capture = capture(CaptureState.OPEN, Optional.empty(), Optional.empty(), 1, 900, List.of());

        Golden.assertSame(
                "api/capture_missing",
                MissingJson.of(new ShowCapture.Progress(capture, List.of(1, 2, 3), 899, List.of())));
    }

    @Test
    void a_list_of_captures_on_their_way() {
        var part = new FilePart(
                1, 1, 4, FilePart.State.MADE, 1, List.of(new RecordingFileId(1318080818611111111L)), Optional.empty());
        var lesson = new CaptureEntry.Gathering(
                Meeting.Kind.CLASS, "1123123", "函数", Optional.of(new UserId("t01")), Optional.of(new UserId("a01")));
        var meeting = new CaptureEntry.Gathering(
                Meeting.Kind.MEETING, "423111111", "Weekly round", Optional.empty(), Optional.empty());
        var ready = capture(CaptureState.SEALED, Optional.of(4), Optional.of(CloseCause.STOPPED), 4, 4, List.of(part));
        var open = capture(CaptureState.OPEN, Optional.empty(), Optional.empty(), 7, 9, List.of());
        var failed = capture(CaptureState.SEALED, Optional.empty(), Optional.of(CloseCause.SILENT), 0, 0, List.of());

        Golden.assertSame(
                "api/captures",
                CapturesJson.of(
                        List.of(
                                new CaptureEntry(ready, lesson, new CaptureEntry.Made(2_710_000, 5_000_000_000L)),
                                new CaptureEntry(open, meeting, CaptureEntry.Made.NOTHING),
                                new CaptureEntry(failed, meeting, CaptureEntry.Made.NOTHING)),
                        3));
        Golden.assertSame("api/captures_none", CapturesJson.of(List.of(), 3));
    }

    @Test
    void a_segment_with_and_without_a_known_length() {
        Golden.assertSame(
                "api/segment_accepted", SegmentJson.of(sent(Optional.of(5_000_000_000L)), SegmentOffer.ACCEPTED));
        Golden.assertSame("api/segment_repeated", SegmentJson.of(sent(Optional.empty()), SegmentOffer.REPEATED));
    }

    private static AcceptSegment.Command sent(Optional<Long> length) {
        return new AcceptSegment.Command(
                new TenantId(1),
                new CaptureId(7),
                3,
                NOON,
                NOON.plusSeconds(20),
                Optional.of(new Sha256("ab".repeat(32))),
                length,
                InputStream.nullInputStream());
    }

    private static Capture capture(
            CaptureState state,
            Optional<Integer> expected,
            Optional<CloseCause> cause,
            int received,
            int highest,
            List<FilePart> parts) {
        return Capture.restore(new Capture.Snapshot(
                new CaptureId(7),
                new TenantId(1),
                new RecordingId(8),
                new MeetingId(9),
                new UserId("teacher"),
                Origin.LOCAL,
                CaptureOptions.DEFAULT,
                state,
                NOON,
                NOON.plusMillis(1500),
                expected.map(count -> NOON.plusSeconds(60)),
                expected,
                cause,
                received,
                highest,
                received * 3_000_000_000L,
                parts));
    }
}
