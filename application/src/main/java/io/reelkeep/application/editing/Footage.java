package io.reelkeep.application.editing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.function.Function;

/** The recordings that may be worked with: those of tenants who pay. */
final class Footage {
    private final Workbench bench;
    private final Tenants tenants;
    private final Recordings recordings;

    Footage(Workbench bench, Tenants tenants, Recordings recordings) {
        this.bench = bench;
        this.tenants = tenants;
        this.recordings = recordings;
    }

    /** Within the caller's transaction. @throws Refusal RECORDING_UNKNOWN, SUBSCRIPTION_LAPSED */
    Recording find(TenantId tenant, RecordingId id) {
        Recording found = recordings.find(tenant, id).orElseThrow(() -> unknown(id));
        refuseLapsed(tenant);
        return found;
    }

    /** As {@link #find}, for a change. */
    Recording lock(TenantId tenant, RecordingId id) {
        Recording found = recordings.lock(tenant, id).orElseThrow(() -> unknown(id));
        refuseLapsed(tenant);
        return found;
    }

    /**
     * Looks into the media of a recording, outside any transaction. Bytes that have just been moved elsewhere are looked
     * for once more.
     *
     * @throws Refusal MEDIA_UNFIT when the media cannot be cut as asked
     */
    <T> T look(TenantId tenant, RecordingId id, Function<Recording, T> into) {
        try {
            return into.apply(bench.transactions().inOne(() -> find(tenant, id)));
        } catch (BlobStoreException.NotFound moved) {
            return into.apply(bench.transactions().inOne(() -> find(tenant, id)));
        } catch (MediaRefused refused) {
            throw new Refusal(Reason.MEDIA_UNFIT, refused.code().word() + ": " + refused.getMessage());
        }
    }

    private void refuseLapsed(TenantId tenant) {
        boolean shows = tenants.find(tenant)
                .map(found -> found.standing(bench.now()).showsContent())
                .orElse(false);
        if (!shows) {
            throw new Refusal(Reason.SUBSCRIPTION_LAPSED, "the subscription has ended");
        }
    }

    private static Refusal unknown(RecordingId id) {
        return new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id);
    }
}
