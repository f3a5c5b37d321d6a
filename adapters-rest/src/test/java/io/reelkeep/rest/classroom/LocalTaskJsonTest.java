package io.reelkeep.rest.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Golden;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Classroom 6, F92. */
class LocalTaskJsonTest {
    private static final Instant NOON = Instant.ofEpochSecond(1_603_089_900);
    private static final TenantId TENANT = new TenantId(200);
    private static final Segment SEGMENT = new Segment(
            1,
            NOON,
            NOON.plusSeconds(10),
            new BlobId("0123456789abcdef0123456789abcdef"),
            1_000,
            new Sha256("ab".repeat(32)),
            NOON);

    private final Capture capture = Capture.open(
            new CaptureId(713_908_231_549_239_301L),
            TENANT,
            new RecordingId(1),
            new MeetingId(2),
            new UserId("t1"),
            Origin.LOCAL,
            CaptureOptions.DEFAULT,
            NOON);

    private LocalTaskJson told(Integer... missing) {
        return LocalTaskJson.of(new ShowCapture.Progress(capture, List.of(missing), missing.length, List.of()));
    }

    @Test
    void answers_as_the_page_has_it() {
        Golden.assertSame("classroom/local_opened", LocalTaskJson.OpenedJson.of(capture));
        Golden.assertSame("classroom/local_recording", told());
        capture.receive(SEGMENT, NOON);
        capture.stop(2, NOON);
        Golden.assertSame("classroom/local_uploading", told(2));
    }

    @Test
    void tells_how_it_ends() {
        capture.receive(SEGMENT, NOON);
        capture.stop(1, NOON);
        capture.seal(List.of(SEGMENT), RolloverRule.NINETY_MINUTES);
        assertThat(told().state()).isEqualTo("stitching");
        int attempt = capture.begin(1).orElseThrow().attempt();
        Capture other = Capture.restore(capture.snapshot());

        capture.made(1, attempt, List.of(new RecordingFileId(3)));
        assertThat(told().state()).isEqualTo("done");
        assertThat(told().finish()).isTrue();
        other.failed(1, attempt, "corrupt");
        Golden.assertSame(
                "classroom/local_failed", LocalTaskJson.of(new ShowCapture.Progress(other, List.of(), 0, List.of())));
    }

    @Test
    void tells_whether_a_segment_was_known() {
        var sent = new AcceptSegment.Command(
                TENANT,
                capture.id(),
                1,
                NOON,
                NOON.plusSeconds(10),
                Optional.empty(),
                Optional.empty(),
                InputStream.nullInputStream());

        assertThat(LocalSegment.ReceivedJson.of(sent, SegmentOffer.REPEATED).repeated())
                .isTrue();
        Golden.assertSame("classroom/local_segment", LocalSegment.ReceivedJson.of(sent, SegmentOffer.ACCEPTED));
    }
}
