package io.reelkeep.domain.deletion;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What remains of a recording, or of one of its files, after it was deleted: that it was, when, and by whom. It bears no
 * title, no name and no link.
 *
 * @param file empty for the recording as a whole
 * @param erasedAt since when the store has confirmed that it has none of the bytes
 */
public record Tombstone(
        TenantId tenant,
        RecordingId recording,
        MeetingId meeting,
        Optional<DeletedFile> file,
        DeletedBy by,
        Instant deletedAt,
        Optional<Instant> erasedAt) {
    /**
     * A file as it was.
     *
     * @param contentTag changed exactly when its bytes did; 64 hexadecimal digits
     */
    public record DeletedFile(RecordingFileId id, CaptureId capture, long sizeBytes, String contentTag) {
        public DeletedFile {
            Checks.notNegative(sizeBytes, "file size");
            Checks.hex(contentTag, 64, "content tag");
        }

        static DeletedFile of(RecordingFile file) {
            return new DeletedFile(file.id(), file.capture(), file.sizeBytes(), file.contentTag());
        }
    }

    /** Of a whole recording. */
    public static Tombstone of(Recording recording, DeletedBy by, Instant now) {
        return new Tombstone(
                recording.tenant(),
                recording.id(),
                recording.about().meeting(),
                Optional.empty(),
                by,
                now,
                Optional.empty());
    }

    /** Of one file. */
    public static Tombstone of(Recording recording, RecordingFile file, DeletedBy by, Instant now) {
        return new Tombstone(
                recording.tenant(),
                recording.id(),
                recording.about().meeting(),
                Optional.of(DeletedFile.of(file)),
                by,
                now,
                Optional.empty());
    }

    /** The store has none of its bytes any more; saying so again changes nothing. */
    public Tombstone erased(Instant now) {
        return erasedAt.isPresent()
                ? this
                : new Tombstone(tenant, recording, meeting, file, by, deletedAt, Optional.of(now));
    }
}
