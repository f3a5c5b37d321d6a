package io.reelkeep.rest.meeting;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recording of the documents' own example. */
public final class SampleRecording {
    public static final RecordingId ID = new RecordingId(1_318_080_818_611_111_111L);
    public static final TenantId TENANT = new TenantId(200);

    private static final CaptureId CAPTURE = new CaptureId(7);
    private static final Instant STARTED = Instant.ofEpochMilli(1_603_089_930_577L);

    private SampleRecording() {}

    /** With a file that has sound and one that has none. */
    public static Recording finished() {
        var about = new Recording.Subject(
                new MeetingId(1_360_800_130_111_111_111L),
                "423111111",
                "testUser的快速会议",
                new UserId("testUser"),
                new UserId("testUser"),
                STARTED);
        return Recording.restore(new Recording.Snapshot(
                ID,
                TENANT,
                about,
                Origin.CLOUD,
                STARTED,
                RecordingState.READY,
                List.of(new Take(CAPTURE, Take.State.DONE, Optional.empty())),
                List.of(file(1, "avc1.42c01e,mp4a.40.2"), file(2, "avc1.42c01e"))));
    }

    private static RecordingFile file(int number, String codecs) {
        return new RecordingFile(
                new RecordingFileId(1_318_080_818_611_111_110L + number),
                CAPTURE,
                RecordingFile.Making.RECORDED,
                "testUser的快速会议",
                FileBody.whole(new BlobId("0".repeat(32)), 604_081, "a".repeat(64)),
                STARTED,
                Instant.ofEpochMilli(1_603_089_967_213L),
                36_636,
                codecs,
                List.of(),
                STARTED);
    }
}
