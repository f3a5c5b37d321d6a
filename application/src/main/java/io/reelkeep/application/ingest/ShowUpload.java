package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Tells how far an upload has come (tus HEAD). */
public final class ShowUpload {
    private final Workbench bench;
    private final Uploads uploads;

    public ShowUpload(Workbench bench, Uploads uploads) {
        this.bench = bench;
        this.uploads = uploads;
    }

    /** @throws Refusal UPLOAD_UNKNOWN also when it has expired */
    public Upload show(TenantId tenant, UploadId id) {
        return bench.transactions()
                .inOne(() -> uploads.find(tenant, id))
                .filter(upload -> !upload.isExpiredAt(bench.now()))
                .orElseThrow(() -> new Refusal(Reason.UPLOAD_UNKNOWN, "there is no upload " + id));
    }
}
