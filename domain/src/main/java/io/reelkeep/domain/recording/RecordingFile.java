package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import java.time.Instant;
import java.util.List;

/**
 * One playable MP4 of a recording.
 *
 * @param capture the take it was made from
 * @param name shown to people and used for downloads, without extension
 * @param startedAt when its first picture was recorded
 * @param contentTag changes exactly when the bytes change; 64 hexadecimal digits, fit for a strong ETag
 * @param codecs as in RFC 6381, comma separated, e.g. {@code avc1.42c01e,mp4a.40.2}
 */
public record RecordingFile(
        RecordingFileId id,
        CaptureId capture,
        String name,
        BlobId blob,
        long sizeBytes,
        String contentTag,
        Instant startedAt,
        Instant endedAt,
        long durationMillis,
        String codecs,
        List<Gap> gaps,
        Instant createdAt) {
    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 256;

    public RecordingFile {
        Checks.text(name, MAX_NAME_LENGTH, "file name");
        Checks.positive(sizeBytes, "file size");
        Checks.notNegative(durationMillis, "duration");
        Checks.hex(contentTag, 64, "content tag");
        Checks.require(!endedAt.isBefore(startedAt), "a file must not end before it starts");
        gaps = List.copyOf(gaps);
    }
}
