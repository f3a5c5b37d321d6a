package io.reelkeep.domain.kit;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Folders and the files in them. */
public final class SampleRecordings {
    private SampleRecordings() {}

    /** An empty folder of {@code meeting}. */
    public static Recording folder(Meeting meeting, Origin origin) {
        return Recording.of(meeting, new RecordingId(SampleIds.next()), origin, SampleTenants.NOON);
    }

    public static RecordingFile file(CaptureId capture, BlobId blob) {
        return file(capture, blob, SampleTenants.NOON);
    }

    /** Ten minutes of picture and sound, with one declared gap. */
    public static RecordingFile file(CaptureId capture, BlobId blob, Instant startsAt) {
        long id = SampleIds.next();
        return new RecordingFile(
                new RecordingFileId(id),
                capture,
                RecordingFile.Making.RECORDED,
                "Weekly round",
                FileBody.whole(blob, 5_000_000_000L, String.format("%064x", id)),
                startsAt,
                startsAt.plus(Duration.ofMinutes(10)),
                600_000,
                "avc1.42c01e,mp4a.40.2",
                List.of(new Gap(3, 40_000, 20_000, Gap.NEVER_ARRIVED)),
                startsAt.plus(Duration.ofMinutes(12)));
    }
}
