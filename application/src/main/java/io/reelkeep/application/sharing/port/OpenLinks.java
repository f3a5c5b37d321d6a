package io.reelkeep.application.sharing.port;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Instant;

/** Where links come from: each scope has one that is open, or gets one. */
public record OpenLinks(Shares shares, SecretSource secrets) {
    /** The link that is open, on its terms, else a new one on those given. Within the transaction that has locked the recording. */
    public Share to(TenantId tenant, ShareScope scope, SharePolicy terms, Instant now) {
        return shares.openFor(tenant, scope).orElseGet(() -> {
            Share share = Share.of(new ShareToken(secrets.token()), tenant, scope, terms, now);
            shares.add(share);
            return share;
        });
    }

    /** As above, to a single file, for a back end of the tenant that comes to fetch it. */
    public ShareToken to(Recording recording, RecordingFileId file, Instant now) {
        return to(recording.tenant(), new ShareScope.OneFile(recording.id(), file), SharePolicy.FETCH, now)
                .token();
    }
}
