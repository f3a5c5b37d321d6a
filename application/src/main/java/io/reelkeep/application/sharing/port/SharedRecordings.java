package io.reelkeep.application.sharing.port;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Instant;
import java.util.List;

/** What lies behind the links: asked anew whenever somebody comes with one, be it for a page or for a range of bytes. */
public record SharedRecordings(Shares shares, Tenants tenants, Recordings recordings) {
    /**
     * What a link shows.
     *
     * @param files those it reaches, in the order of recording; none yet while they are being made
     */
    public record Opened(Recording recording, List<RecordingFile> files) {
        public Opened {
            files = List.copyOf(files);
        }

        /** @throws Refusal LINK_UNKNOWN also for a file that the link does not reach (F38) */
        public RecordingFile file(RecordingFileId id) {
            return files.stream()
                    .filter(file -> file.id().equals(id))
                    .findFirst()
                    .orElseThrow(SharedRecordings::unknown);
        }
    }

    /**
     * Lets the holder of a link in, or not. Within the caller's transaction.
     *
     * @throws Refusal LINK_UNKNOWN for links that never were and such as have ended: nobody can tell them apart;
     *     SUBSCRIPTION_LAPSED while the owner may not show anything
     */
    public Opened open(ShareToken token, Instant now) {
        Share share = shares.find(token).filter(found -> found.isOpenAt(now)).orElseThrow(SharedRecordings::unknown);
        refuseLapsed(share.tenant(), now);
        Recording recording =
                recordings.find(share.tenant(), share.scope().recording()).orElseThrow(SharedRecordings::unknown);
        return new Opened(
                recording,
                recording.files().stream()
                        .filter(file -> share.scope().reaches(file.id()))
                        .toList());
    }

    /** Within the caller's transaction. @throws Refusal SUBSCRIPTION_LAPSED while a tenant may not show anything */
    public void refuseLapsed(TenantId owner, Instant now) {
        boolean paid = tenants.find(owner).map(tenant -> tenant.isPaidAt(now)).orElse(false);
        if (!paid) {
            throw new Refusal(Reason.SUBSCRIPTION_LAPSED, "the owner's subscription has ended");
        }
    }

    /** How a link that never was is answered, and whatever must look the same. */
    public static Refusal unknown() {
        return new Refusal(Reason.LINK_UNKNOWN, "this link does not exist or has ended");
    }
}
