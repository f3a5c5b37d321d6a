package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;
import java.time.Instant;
import java.util.List;

/**
 * One playable file of a recording.
 *
 * @param capture the take it was made from
 * @param making how it came about
 * @param name shown to people and used for downloads, without extension
 * @param startedAt when its first picture was recorded
 * @param codecs as in RFC 6381, comma separated, e.g. {@code avc1.42c01e,mp4a.40.2}
 */
public record RecordingFile(
        RecordingFileId id,
        CaptureId capture,
        Making making,
        String name,
        FileBody body,
        Instant startedAt,
        Instant endedAt,
        long durationMillis,
        String codecs,
        List<Gap> gaps,
        Instant createdAt) {
    /** How a file came about. */
    public enum Making {
        /** Out of what was recorded. */
        RECORDED,
        /** Cut out of other files of the recording. */
        CLIPPED,
        /** Encoded anew from another file of the recording. */
        TRANSCODED
    }

    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 256;

    public RecordingFile {
        Checks.text(name, MAX_NAME_LENGTH, "file name");
        Checks.notNegative(durationMillis, "duration");
        Checks.require(!endedAt.isBefore(startedAt), "a file must not end before it starts");
        gaps = List.copyOf(gaps);
    }

    public long sizeBytes() {
        return body.sizeBytes();
    }

    /** Changes exactly when the bytes change; 64 hexadecimal digits, fit for a strong ETag. */
    public String contentTag() {
        return body.contentTag();
    }

    /** Whether its sound can be had alone: out of MP4, and where it is AAC. */
    public boolean isHeardAlone() {
        return body.container() == FileBody.Container.MP4 && codecs.contains("mp4a");
    }

    /** The name with the extension of the container. */
    public String fileName() {
        return name + "." + body.container().extension();
    }

    /** The same file under another name. */
    RecordingFile named(String other) {
        return new RecordingFile(
                id, capture, making, other, body, startedAt, endedAt, durationMillis, codecs, gaps, createdAt);
    }

    /** The same file with its bytes elsewhere. */
    RecordingFile in(FileBody elsewhere) {
        return new RecordingFile(
                id, capture, making, name, elsewhere, startedAt, endedAt, durationMillis, codecs, gaps, createdAt);
    }
}
