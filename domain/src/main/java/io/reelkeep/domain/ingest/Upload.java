package io.reelkeep.domain.ingest;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An existing file on its way in (tus 1.0). The offset is what is durable; it never goes back once it was told.
 *
 * @param meeting the meeting it belongs to; empty makes one of its own
 * @param metadata the Upload-Metadata header as the client sent it, to be told back
 * @param expiresAt exclusive; a complete upload does not expire
 * @param capture what became of it once it was complete
 */
public record Upload(
        UploadId id,
        TenantId tenant,
        UserId owner,
        Optional<MeetingId> meeting,
        String fileName,
        String metadata,
        long lengthBytes,
        long offsetBytes,
        BlobId blob,
        Instant createdAt,
        Instant expiresAt,
        Optional<CaptureId> capture) {
    /** The longest accepted file name, in characters. */
    public static final int MAX_FILE_NAME_LENGTH = 200;

    /** The longest accepted Upload-Metadata header, in characters. */
    public static final int MAX_METADATA_LENGTH = 4096;

    public Upload {
        Checks.text(fileName, MAX_FILE_NAME_LENGTH, "file name");
        Checks.optionalText(metadata, MAX_METADATA_LENGTH, "upload metadata");
        Checks.positive(lengthBytes, "upload length");
        Checks.require(offsetBytes >= 0 && offsetBytes <= lengthBytes, "offset must lie within the upload");
    }

    /** More bytes are durable, and the client has time until {@code expiry}. */
    public Upload grownTo(long offset, Instant expiry) {
        Checks.require(offset >= offsetBytes, "the offset of an upload never goes back");
        return new Upload(
                id, tenant, owner, meeting, fileName, metadata, lengthBytes, offset, blob, createdAt, expiry, capture);
    }

    /** All bytes are in and were handed on as the only segment of {@code into}. */
    public Upload handedOn(CaptureId into) {
        return new Upload(
                id,
                tenant,
                owner,
                meeting,
                fileName,
                metadata,
                lengthBytes,
                lengthBytes,
                blob,
                createdAt,
                expiresAt,
                Optional.of(into));
    }

    public boolean isComplete() {
        return offsetBytes == lengthBytes;
    }

    public boolean isHandedOn() {
        return capture.isPresent();
    }

    /** Uploads that lack bytes end; complete ones become recordings, however long that takes. */
    public boolean isExpiredAt(Instant now) {
        return !isComplete() && !now.isBefore(expiresAt);
    }
}
