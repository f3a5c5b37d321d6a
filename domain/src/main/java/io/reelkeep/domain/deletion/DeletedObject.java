package io.reelkeep.domain.deletion;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Bytes in the store that go with something that was deleted.
 *
 * @param file whose they were; empty where they were those of several, or of the recording
 * @param sizeBytes empty where nobody had counted them
 * @param digest empty where nobody had summed them
 * @param condemnedAt from then on nothing leads to them
 * @param erasedAt since when the store has them no more
 */
public record DeletedObject(
        TenantId tenant,
        RecordingId recording,
        Optional<RecordingFileId> file,
        Kind kind,
        BlobId blob,
        Optional<Long> sizeBytes,
        Optional<Sha256> digest,
        Instant condemnedAt,
        Optional<Instant> erasedAt) {
    /** What the bytes were. */
    public enum Kind {
        /** A whole file. */
        FILE,
        /** Where the bytes of a file were to be found among the segments, with its headers. */
        RECIPE,
        /** A picture of a file, or its peaks. */
        ILLUSTRATION,
        /** A piece as the recorder had sent it. */
        SEGMENT,
        /** What had been written to another place before, and was kept for those who read it. */
        SUPERSEDED
    }

    /** Bytes that nothing leads to from {@code now} on. */
    public static DeletedObject condemned(TenantId tenant, RecordingId recording, Kind kind, BlobId blob, Instant now) {
        return new DeletedObject(
                tenant,
                recording,
                Optional.empty(),
                kind,
                blob,
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty());
    }

    /** The same, of one file. */
    public DeletedObject of(RecordingFileId one) {
        return new DeletedObject(
                tenant, recording, Optional.of(one), kind, blob, sizeBytes, digest, condemnedAt, erasedAt);
    }

    /** Whether nobody has counted or summed them yet. */
    public boolean isUnmeasured() {
        return sizeBytes.isEmpty() || digest.isEmpty();
    }

    /** The same, with what is known of them. */
    public DeletedObject measured(long bytes, Optional<Sha256> hash) {
        return new DeletedObject(tenant, recording, file, kind, blob, Optional.of(bytes), hash, condemnedAt, erasedAt);
    }

    /** The store has them no more; saying so again changes nothing. */
    public DeletedObject erased(Instant now) {
        return erasedAt.isPresent()
                ? this
                : new DeletedObject(
                        tenant, recording, file, kind, blob, sizeBytes, digest, condemnedAt, Optional.of(now));
    }
}
