package io.reelkeep.application.deletion;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes recordings with all their files, for good (F12-F15, F20, F43). When it returns, no list, link, page or download
 * knows them; their bytes are gone a moment later, or lie in the recycle bin where their tenant wants one (C18).
 */
public final class DeleteRecording {
    private final Workbench bench;
    private final DeletionStores stores;
    private final Removal removal;

    public DeleteRecording(
            Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        this.bench = bench;
        this.stores = stores;
        this.removal = new Removal(bench, stores, blobs, bodies, announcements);
    }

    /**
     * What to delete.
     *
     * @param operator for whom the application asks, kept with the deletion
     */
    public record Command(Caller caller, RecordingId recording, Optional<UserId> operator) {
        DeletedBy by() {
            return new DeletedBy(caller.app(), operator);
        }
    }

    /** What became of one of several; empty when it was deleted. */
    public record Outcome(RecordingId recording, Optional<Refusal> refusal) {}

    /**
     * Deletes one.
     *
     * @throws Refusal RECORDING_UNKNOWN, also for that of another tenant; RECORDING_DELETED when it was deleted before;
     *     RECORDING_NOT_READY while it is being made or a clip is being cut out of it; LEGAL_HOLD
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void delete(Command command) {
        TenantId tenant = command.caller().tenant();
        Recording seen = bench.transactions()
                .inOne(() -> stores.recordings()
                        .find(tenant, command.recording())
                        .orElseThrow(() -> unknown(tenant, command.recording())));
        Map<BlobId, List<BlobId>> scratch = removal.scratch(seen.files());
        bench.transactions().inOne(() -> {
            Recording folder = stores.recordings()
                    .lock(tenant, command.recording())
                    .orElseThrow(() -> unknown(tenant, command.recording()));
            Optional<Instant> binEndsAt =
                    stores.safekeeping().policies().of(tenant).binEndsAt(bench.now());
            if (binEndsAt.isPresent()) {
                removal.throwAway(folder, command.by(), binEndsAt.get());
            } else {
                removal.remove(folder, folder.files(), scratch, command.by());
            }
        });
    }

    /** Deletes several, each for itself: what is refused of one does not keep the others. */
    public List<Outcome> deleteEach(List<Command> commands) {
        return commands.stream().map(this::attempt).toList();
    }

    private Outcome attempt(Command command) {
        try {
            delete(command);
            return new Outcome(command.recording(), Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(command.recording(), Optional.of(refusal));
        }
    }

    private Refusal unknown(TenantId tenant, RecordingId id) {
        boolean wasDeleted = stores.tombstones().find(tenant, id).isPresent()
                || stores.safekeeping().bin().find(tenant, id).isPresent();
        return wasDeleted
                ? new Refusal(Reason.RECORDING_DELETED, "recording " + id + " was deleted")
                : new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id);
    }
}
