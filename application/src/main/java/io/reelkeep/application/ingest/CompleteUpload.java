package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import java.util.stream.Collectors;

/** All blocks of an upload are in: from here on it is as any other whole file. */
public final class CompleteUpload {
    private static final int NAMED_AT_MOST = 100;

    private final Workbench bench;
    private final BlockUploads uploads;

    public CompleteUpload(Workbench bench, Users users, Uploads uploads) {
        this.bench = bench;
        this.uploads = new BlockUploads(users, uploads);
    }

    /**
     * Has a recording made of the blocks. Repeating it changes nothing.
     *
     * @throws Refusal BAD_PARAMETER while blocks are missing, naming the first hundred of them
     */
    public void complete(TenantId tenant, UserId operator, UploadId id) {
        bench.transactions().inOne(() -> {
            Upload upload = uploads.lock(tenant, operator, id, bench.now());
            if (!upload.isComplete()) {
                refuseGaps(upload);
                uploads.all().save(upload.grownTo(upload.lengthBytes(), upload.expiresAt()));
                bench.later(new Task(TaskKind.FINISH_UPLOAD, tenant, id.toString()));
            }
        });
    }

    private void refuseGaps(Upload upload) {
        var present = uploads.all().blocks(upload.tenant(), upload.id()).stream()
                .map(Block::number)
                .collect(Collectors.toSet());
        List<Integer> missing = upload.blocks().orElseThrow().missing(present);
        if (!missing.isEmpty()) {
            String named =
                    missing.stream().limit(NAMED_AT_MOST).map(String::valueOf).collect(Collectors.joining(", "));
            throw new Refusal(
                    Reason.BAD_PARAMETER,
                    "blocks are missing: " + named + (missing.size() > NAMED_AT_MOST ? " and more" : ""));
        }
    }
}
