package io.reelkeep.application.sharing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;

/** Gives out a link to a recording (F16) or to one of its files (F37), and takes it back. */
public final class ShareRecording {
    private final Workbench bench;
    private final Recordings recordings;
    private final Shares shares;
    private final OpenLinks links;

    public ShareRecording(Workbench bench, Recordings recordings, Shares shares, OpenLinks links) {
        this.bench = bench;
        this.recordings = recordings;
        this.shares = shares;
        this.links = links;
    }

    /** The link of that scope: the one that is open, else a new one. */
    public Share share(TenantId tenant, ShareScope scope) {
        return bench.transactions().inOne(() -> {
            lockShared(tenant, scope);
            return links.to(tenant, scope, bench.now());
        });
    }

    /** Ends the link of that scope at once; a later {@link #share} gives another one. */
    public void revoke(TenantId tenant, ShareScope scope) {
        bench.transactions().inOne(() -> {
            lockShared(tenant, scope);
            shares.openFor(tenant, scope).ifPresent(open -> shares.save(open.revoked(bench.now())));
        });
    }

    /** Two requests must not make two links. */
    private void lockShared(TenantId tenant, ShareScope scope) {
        Recording recording = recordings
                .lock(tenant, scope.recording())
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + scope.recording()));
        scope.onlyFile().filter(file -> recording.file(file).isEmpty()).ifPresent(file -> {
            throw new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file);
        });
    }
}
