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
 * An existing file on its way in, in one run (tus 1.0) or in blocks. The offset is what is durable; it never goes back
 * once it was told. Of one that comes in blocks it stays 0 until all of them are declared to be in.
 *
 * @param meeting the meeting it belongs to; empty makes one of its own
 * @param metadata the Upload-Metadata header as the client sent it, to be told back
 * @param expiresAt exclusive; a complete upload does not expire
 * @param blockBytes the size of the blocks it comes in, the last excepted; empty when it comes in one run
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
        Optional<Integer> blockBytes,
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
        blockBytes.ifPresent(size -> Checks.positive(size, "block size"));
    }

    /** More bytes are durable, and the client has time until {@code expiry}. */
    public Upload grownTo(long offset, Instant expiry) {
        Checks.require(offset >= offsetBytes, "the offset of an upload never goes back");
        return with(offset, blob, expiry, capture);
    }

    /** All blocks were joined to one. */
    public Upload joined(BlobId whole) {
        Checks.require(isComplete(), "only what is complete is joined");
        return with(offsetBytes, whole, expiresAt, capture);
    }

    /** All bytes are in and were handed on as the only segment of {@code into}. */
    public Upload handedOn(CaptureId into) {
        return with(lengthBytes, blob, expiresAt, Optional.of(into));
    }

    private Upload with(long offset, BlobId bytes, Instant expiry, Optional<CaptureId> into) {
        return new Upload(
                id,
                tenant,
                owner,
                meeting,
                fileName,
                metadata,
                lengthBytes,
                offset,
                bytes,
                blockBytes,
                createdAt,
                expiry,
                into);
    }

    /** The blocks it comes in; empty when it comes in one run. */
    public Optional<BlockPlan> blocks() {
        return blockBytes.map(size -> new BlockPlan(lengthBytes, size));
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
