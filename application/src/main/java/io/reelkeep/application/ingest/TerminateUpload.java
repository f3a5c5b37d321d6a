package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Throws an upload away (tus termination). What has become a recording stays. */
public final class TerminateUpload {
    private final Workbench bench;
    private final Uploads uploads;
    private final Blobs blobs;

    public TerminateUpload(Workbench bench, Uploads uploads, Blobs blobs) {
        this.bench = bench;
        this.uploads = uploads;
        this.blobs = blobs;
    }

    public void terminate(TenantId tenant, UploadId id) {
        bench.transactions().inOne(() -> {
            Upload upload = uploads.lock(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.UPLOAD_UNKNOWN, "there is no upload " + id));
            uploads.blocks(tenant, id).forEach(block -> blobs.condemn(tenant, block.blob()));
            uploads.remove(tenant, id);
            if (!upload.isHandedOn()) {
                blobs.condemn(tenant, upload.blob());
            }
        });
    }
}
