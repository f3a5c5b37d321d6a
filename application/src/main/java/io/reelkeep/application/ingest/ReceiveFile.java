package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.BodyUnderWay;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.io.InputStream;
import java.util.Optional;

/** Takes in a whole file by one request: all of it, or nothing. */
public final class ReceiveFile {
    private final Workbench bench;
    private final Users users;
    private final Uploads uploads;
    private final Blobs blobs;
    private final OpenUpload.Tools tools;

    public ReceiveFile(Workbench bench, Users users, Uploads uploads, Blobs blobs, OpenUpload.Tools tools) {
        this.bench = bench;
        this.users = users;
        this.uploads = uploads;
        this.blobs = blobs;
        this.tools = tools;
    }

    /**
     * A file as it was sent; bounds as in {@link Upload}.
     *
     * @param body throws a refusal itself when the bytes are not what their sender says
     */
    public record Command(TenantId tenant, UserId owner, String fileName, long lengthBytes, InputStream body) {}

    /**
     * Makes the bytes durable, and has a recording made of them.
     *
     * @throws Refusal BODY_TOO_LARGE above the limit or the announced length, LENGTH_MISMATCH when fewer bytes come,
     *     SUBSCRIPTION_LAPSED, or QUOTA_EXHAUSTED when there is no room for it
     */
    public Upload receive(Command command) {
        if (command.lengthBytes() > tools.limits().maxBytes()) {
            throw new Refusal(Reason.BODY_TOO_LARGE, "at most " + tools.limits().maxBytes() + " bytes are accepted");
        }
        BlobId intended = bench.transactions().inOne(() -> {
            if (users.find(command.tenant(), command.owner()).isEmpty()) {
                throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + command.owner());
            }
            tools.room().take(command.tenant(), command.lengthBytes(), bench.now());
            return blobs.intend(command.tenant(), command.lengthBytes());
        });
        var underWay = new BodyUnderWay(
                new BoundedBody(command.body(), command.lengthBytes()),
                bench.clock(),
                () -> bench.transactions().inOne(() -> blobs.touch(command.tenant(), intended)));
        StoredBlob stored = blobs.write(command.tenant(), intended, underWay, blob -> refuseShort(command, blob));
        return bench.transactions().inOne(() -> keep(command, stored));
    }

    private Upload keep(Command command, StoredBlob stored) {
        blobs.confirm(command.tenant(), stored.id(), stored.sizeBytes());
        var upload = new Upload(
                new UploadId(tools.secrets().hex(16)),
                command.tenant(),
                command.owner(),
                Optional.empty(),
                command.fileName(),
                "",
                command.lengthBytes(),
                command.lengthBytes(),
                stored.id(),
                Optional.empty(),
                bench.now(),
                bench.now().plus(tools.limits().expiry()),
                Optional.empty());
        uploads.add(upload);
        bench.later(
                new Task(TaskKind.FINISH_UPLOAD, command.tenant(), upload.id().toString()));
        return upload;
    }

    private static void refuseShort(Command command, StoredBlob blob) {
        if (blob.sizeBytes() != command.lengthBytes()) {
            throw new Refusal(
                    Reason.LENGTH_MISMATCH,
                    "announced " + command.lengthBytes() + " bytes, received " + blob.sizeBytes());
        }
    }
}
