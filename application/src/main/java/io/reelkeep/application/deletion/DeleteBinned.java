package io.reelkeep.application.deletion;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Deletes for good what lies in the recycle bin, before its days are over (C18). */
public final class DeleteBinned {
    private final DeletionStores stores;
    private final Workbench bench;
    private final Disposal disposal;

    public DeleteBinned(
            Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        this.bench = bench;
        this.stores = stores;
        this.disposal = new Disposal(bench, stores, new Removal(bench, stores, blobs, bodies, announcements));
    }

    /**
     * Deletes it.
     *
     * @throws Refusal RECORDING_UNKNOWN when it is not in the bin, LEGAL_HOLD
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void delete(DeleteRecording.Command command) {
        TenantId tenant = command.caller().tenant();
        RecordingId recording = command.recording();
        boolean isBinned = bench.transactions().inOne(() -> isBinned(tenant, recording));
        if (!isBinned || !disposal.dispose(tenant, recording, command.by(), () -> isBinned(tenant, recording))) {
            throw new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + recording + " in the recycle bin");
        }
    }

    private boolean isBinned(TenantId tenant, RecordingId recording) {
        return stores.safekeeping().bin().find(tenant, recording).isPresent();
    }
}
