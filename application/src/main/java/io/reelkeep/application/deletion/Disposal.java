package io.reelkeep.application.deletion;

import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How whole recordings go for good, out of the recycle bin or without having been there. */
final class Disposal {
    private final Workbench bench;
    private final DeletionStores stores;
    private final Removal removal;

    Disposal(Workbench bench, DeletionStores stores, Removal removal) {
        this.bench = bench;
        this.stores = stores;
        this.removal = removal;
    }

    /**
     * Deletes one in a transaction of its own.
     *
     * @param mayGo asked in it
     * @return false when it is not there, or may not go: nothing has changed
     * @throws io.reelkeep.domain.shared.Refusal LEGAL_HOLD, or RECORDING_NOT_READY
     */
    boolean dispose(TenantId tenant, RecordingId id, DeletedBy by, BooleanSupplier mayGo) {
        Map<BlobId, List<BlobId>> scratch = removal.scratch(bench.transactions()
                .inOne(() -> stores.known(tenant, id))
                .map(Recording::files)
                .orElse(List.of()));
        return bench.transactions().inOne(() -> {
            Optional<Recording> binned =
                    stores.safekeeping().bin().lock(tenant, id).map(BinnedRecording::recording);
            Optional<Recording> folder =
                    binned.or(() -> stores.recordings().lock(tenant, id)).filter(locked -> mayGo.getAsBoolean());
            folder.ifPresent(going -> dispose(going, binned.isPresent(), scratch, by));
            return folder.isPresent();
        });
    }

    /** Those who listen were told of a binned one when it was thrown away. */
    private void dispose(Recording folder, boolean unheard, Map<BlobId, List<BlobId>> scratch, DeletedBy by) {
        if (unheard) {
            removal.removeUnheard(folder, folder.files(), scratch, by);
        } else {
            removal.remove(folder, folder.files(), scratch, by);
        }
    }
}
