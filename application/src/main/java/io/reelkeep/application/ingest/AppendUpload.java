package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.BodyUnderWay;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes in the next bytes of a whole file (tus PATCH). */
public final class AppendUpload {
    private final Workbench bench;
    private final Uploads uploads;
    private final Blobs blobs;
    private final UploadLimits limits;
    private final Set<UploadId> beingWritten = ConcurrentHashMap.newKeySet();

    public AppendUpload(Workbench bench, Uploads uploads, Blobs blobs, UploadLimits limits) {
        this.bench = bench;
        this.uploads = uploads;
        this.blobs = blobs;
        this.limits = limits;
    }

    /**
     * Makes the bytes durable, then tells the new offset. When {@code body} breaks off, what came is kept; when it
     * throws a refusal, the bytes of this call are discarded.
     *
     * @throws Refusal OFFSET_CONFLICT when {@code offset} is not where the upload stands, or another request is writing
     */
    public Upload append(TenantId tenant, UploadId id, long offset, InputStream body) {
        if (!beingWritten.add(id)) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "another request is writing to this upload");
        }
        try {
            Upload upload = bench.transactions().inOne(() -> expecting(tenant, id, offset));
            if (upload.isComplete()) {
                return upload;
            }
            var bounded = new BoundedBody(body, upload.lengthBytes() - offset);
            var underWay = new BodyUnderWay(
                    bounded, bench.clock(), () -> bench.transactions().inOne(() -> blobs.touch(tenant, upload.blob())));
            long reached = blobs.store().append(upload.blob(), offset, underWay);
            return bench.transactions().inOne(() -> grow(tenant, id, reached));
        } finally {
            beingWritten.remove(id);
        }
    }

    private Upload expecting(TenantId tenant, UploadId id, long offset) {
        Upload upload = uploads.find(tenant, id)
                .filter(found ->
                        !found.isExpiredAt(bench.now()) && found.blockBytes().isEmpty())
                .orElseThrow(() -> unknown(id));
        if (upload.offsetBytes() != offset) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "the upload stands at " + upload.offsetBytes());
        }
        return upload;
    }

    private Upload grow(TenantId tenant, UploadId id, long reached) {
        Upload upload = uploads.lock(tenant, id).orElseThrow(() -> unknown(id));
        Upload grown = upload.grownTo(reached, bench.now().plus(limits.expiry()));
        uploads.save(grown);
        if (grown.isComplete()) {
            // From here on the bytes are owed to the client: they must not grow old while the rest waits to be done.
            blobs.confirm(tenant, upload.blob(), grown.lengthBytes());
            bench.later(new Task(TaskKind.FINISH_UPLOAD, tenant, id.toString()));
        } else {
            blobs.touch(tenant, upload.blob());
        }
        return grown;
    }

    private static Refusal unknown(UploadId id) {
        return new Refusal(Reason.UPLOAD_UNKNOWN, "there is no upload " + id);
    }
}
