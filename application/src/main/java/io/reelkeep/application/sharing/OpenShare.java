package io.reelkeep.application.sharing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import java.util.List;

/** Lets the holder of a link in, or not. Asked anew for every page and every range of bytes. */
public final class OpenShare {
    private final Workbench bench;
    private final Shares shares;
    private final Tenants tenants;
    private final Recordings recordings;
    private final BlobStore store;

    public OpenShare(Workbench bench, Shares shares, Tenants tenants, Recordings recordings, BlobStore store) {
        this.bench = bench;
        this.shares = shares;
        this.tenants = tenants;
        this.recordings = recordings;
        this.store = store;
    }

    /**
     * What a link shows.
     *
     * @param files those it reaches, in the order of recording; none yet while they are being made
     */
    public record Opened(Recording recording, List<RecordingFile> files) {
        public Opened {
            files = List.copyOf(files);
        }
    }

    /** @throws Refusal LINK_UNKNOWN for links that never were and such as have ended: nobody can tell them apart */
    public Opened open(ShareToken token) {
        return bench.transactions().inOne(() -> {
            Share share = shares.find(token)
                    .filter(found -> found.isOpenAt(bench.now()))
                    .orElseThrow(OpenShare::unknown);
            refuseLapsed(share);
            Recording recording =
                    recordings.find(share.tenant(), share.scope().recording()).orElseThrow(OpenShare::unknown);
            return new Opened(
                    recording,
                    recording.files().stream()
                            .filter(file -> share.scope().reaches(file.id()))
                            .toList());
        });
    }

    /** @throws Refusal LINK_UNKNOWN also for a file that the link does not reach (F38) */
    public RecordingFile file(ShareToken token, RecordingFileId id) {
        return open(token).files().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(OpenShare::unknown);
    }

    /** The bytes of a file that {@link #file} has let through. To be closed by the caller. */
    public BlobContent content(RecordingFile file) {
        return store.open(file.blob());
    }

    private void refuseLapsed(Share share) {
        boolean paid = tenants.find(share.tenant())
                .map(tenant -> tenant.isPaidAt(bench.now()))
                .orElse(false);
        if (!paid) {
            throw new Refusal(Reason.SUBSCRIPTION_LAPSED, "the owner's subscription has ended");
        }
    }

    private static Refusal unknown() {
        return new Refusal(Reason.LINK_UNKNOWN, "this link does not exist or has ended");
    }
}
