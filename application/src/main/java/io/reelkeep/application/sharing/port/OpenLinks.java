package io.reelkeep.application.sharing.port;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Instant;
import java.util.Optional;

/** Where links come from: each scope has one that is open, or gets one. */
public record OpenLinks(Shares shares, SecretSource secrets) {
    /** The link that is open, else a new one. Within the transaction that has locked the recording. */
    public Share to(TenantId tenant, ShareScope scope, Instant now) {
        return shares.openFor(tenant, scope).orElseGet(() -> {
            var share = new Share(new ShareToken(secrets.token()), tenant, scope, now, Optional.empty());
            shares.add(share);
            return share;
        });
    }

    /** As {@link #to(TenantId, ShareScope, Instant)}, of a single file. */
    public ShareToken to(Recording recording, RecordingFileId file, Instant now) {
        return to(recording.tenant(), new ShareScope.OneFile(recording.id(), file), now)
                .token();
    }
}
