package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.BodyUnderWay;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.io.InputStream;

/** Takes in one block of a file, in any order (contract: Meeting 4.10). */
public final class AcceptBlock {
    private final Workbench bench;
    private final BlockUploads uploads;
    private final Blobs blobs;
    private final UploadLimits limits;

    public AcceptBlock(Workbench bench, Users users, Uploads uploads, Blobs blobs, UploadLimits limits) {
        this.bench = bench;
        this.uploads = new BlockUploads(users, uploads);
        this.blobs = blobs;
        this.limits = limits;
    }

    /**
     * A block as it was sent.
     *
     * @param number from 1
     * @param body throws a refusal itself when the bytes are not what their sender says
     */
    public record Command(
            TenantId tenant, UserId operator, UploadId upload, int number, long sizeBytes, InputStream body) {}

    /**
     * Makes the bytes durable, then counts them. A block that is here already is replaced: the same bytes change nothing,
     * others correct it.
     *
     * @throws Refusal BAD_PARAMETER for a number beyond the last, LENGTH_MISMATCH when it is not as long as the block of
     *     that number must be, CAPTURE_CLOSED once the upload was completed; nothing of the bytes is kept then
     */
    public void accept(Command command) {
        BlobId intended = bench.transactions().inOne(() -> {
            expecting(command);
            return blobs.intend(command.tenant());
        });
        var underWay = new BodyUnderWay(
                new BoundedBody(command.body(), command.sizeBytes()),
                bench.clock(),
                () -> bench.transactions().inOne(() -> blobs.touch(command.tenant(), intended)));
        StoredBlob stored = blobs.write(command.tenant(), intended, underWay, blob -> refuseShort(command, blob));
        try {
            bench.transactions().inOne(() -> keep(command, stored));
        } catch (Refusal refused) {
            blobs.discard(command.tenant(), stored.id(), refused);
            throw refused;
        }
    }

    private Upload expecting(Command command) {
        Upload upload = uploads.lock(command.tenant(), command.operator(), command.upload(), bench.now());
        if (upload.isComplete()) {
            throw new Refusal(Reason.CAPTURE_CLOSED, "this upload was finished; begin a new one");
        }
        var plan = upload.blocks().orElseThrow();
        if (command.number() < 1 || command.number() > plan.count()) {
            throw new Refusal(Reason.BAD_PARAMETER, "the blocks of this upload are 1 to " + plan.count());
        }
        long expected = plan.sizeOf(command.number());
        if (command.sizeBytes() != expected) {
            throw new Refusal(
                    Reason.LENGTH_MISMATCH,
                    "block " + command.number() + " has " + expected + " bytes: all have " + plan.blockBytes()
                            + ", only the last may be smaller");
        }
        return upload;
    }

    private void keep(Command command, StoredBlob stored) {
        Upload upload = expecting(command);
        blobs.confirm(command.tenant(), stored.id(), stored.sizeBytes());
        uploads.all()
                .putBlock(upload.tenant(), upload.id(), new Block(command.number(), stored.sizeBytes(), stored.id()))
                .ifPresentOrElse(
                        before -> blobs.condemn(command.tenant(), before.blob()),
                        () -> blobs.release(command.tenant(), upload.blob(), stored.sizeBytes()));
        uploads.all().save(upload.grownTo(0, bench.now().plus(limits.expiry())));
    }

    private static void refuseShort(Command command, StoredBlob blob) {
        if (blob.sizeBytes() != command.sizeBytes()) {
            throw new Refusal(
                    Reason.LENGTH_MISMATCH,
                    "announced " + command.sizeBytes() + " bytes, received " + blob.sizeBytes());
        }
    }
}
