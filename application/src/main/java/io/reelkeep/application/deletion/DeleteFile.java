package io.reelkeep.application.deletion;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes one file of a recording, for good; its siblings stay (F44). The recording goes with its last file. */
public final class DeleteFile {
    private final Workbench bench;
    private final DeletionStores stores;
    private final Removal removal;

    public DeleteFile(
            Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        this.bench = bench;
        this.stores = stores;
        this.removal = new Removal(bench, stores, blobs, bodies, announcements);
    }

    /**
     * What to delete.
     *
     * @param recording that must have the file; empty when the caller names the file alone
     * @param operator for whom the application asks, kept with the deletion
     */
    public record Command(
            Caller caller, Optional<RecordingId> recording, RecordingFileId file, Optional<UserId> operator) {
        TenantId tenant() {
            return caller.tenant();
        }

        boolean means(RecordingId found) {
            return recording.map(found::equals).orElse(true);
        }
    }

    /**
     * Deletes it.
     *
     * @throws Refusal FILE_UNKNOWN, also for that of another tenant; FILE_DELETED when it was deleted before;
     *     RECORDING_NOT_READY while the recording is being made or a clip is being cut out of the file; LEGAL_HOLD
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void delete(Command command) {
        Recording seen = bench.transactions()
                .inOne(() -> stores.recordings()
                        .holding(command.tenant(), command.file())
                        .filter(found -> command.means(found.id()))
                        .orElseThrow(() -> unknown(command)));
        Map<BlobId, List<BlobId>> scratch = removal.scratch(files(seen, command));
        var by = new DeletedBy(command.caller().app(), command.operator());
        bench.transactions().inOne(() -> {
            Recording folder =
                    stores.recordings().lock(command.tenant(), seen.id()).orElseThrow(() -> unknown(command));
            removal.remove(folder, files(folder, command), scratch, by);
        });
    }

    private List<RecordingFile> files(Recording folder, Command command) {
        return List.of(folder.file(command.file()).orElseThrow(() -> unknown(command)));
    }

    private Refusal unknown(Command command) {
        RecordingFileId id = command.file();
        return stores.tombstones()
                        .find(command.tenant(), id)
                        .filter(found -> command.means(found.recording()))
                        .isPresent()
                ? new Refusal(Reason.FILE_DELETED, "file " + id + " was deleted")
                : new Refusal(Reason.FILE_UNKNOWN, "there is no file " + id);
    }
}
