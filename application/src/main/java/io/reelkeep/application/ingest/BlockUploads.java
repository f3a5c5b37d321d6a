package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;

/** Uploads that come in blocks, for those to whom they belong. Within the caller's transaction. */
final class BlockUploads {
    private final Users users;
    private final Uploads uploads;

    BlockUploads(Users users, Uploads uploads) {
        this.users = users;
        this.uploads = uploads;
    }

    Uploads all() {
        return uploads;
    }

    /**
     * Finds for a change.
     *
     * @throws Refusal USER_UNKNOWN; UPLOAD_UNKNOWN also for one that has expired or comes in one run; NOT_PERMITTED for
     *     the upload of somebody else
     */
    Upload lock(TenantId tenant, UserId operator, UploadId id, Instant now) {
        if (users.find(tenant, operator).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + operator);
        }
        Upload upload = uploads.lock(tenant, id)
                .filter(found -> found.blockBytes().isPresent() && !found.isExpiredAt(now))
                .orElseThrow(() -> new Refusal(Reason.UPLOAD_UNKNOWN, "there is no upload " + id));
        if (!upload.owner().equals(operator)) {
            throw new Refusal(Reason.NOT_PERMITTED, "this upload is not one of " + operator);
        }
        return upload;
    }
}
