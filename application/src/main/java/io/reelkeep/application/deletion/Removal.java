package io.reelkeep.application.deletion;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletedObject.Kind;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How files go: all that leads to them at once, their bytes soon after. */
final class Removal {
    private final Workbench bench;
    private final DeletionStores stores;
    private final Blobs blobs;
    private final FileBodies bodies;
    private final Announcements announcements;

    Removal(Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        this.bench = bench;
        this.stores = stores;
        this.blobs = blobs;
        this.bodies = bodies;
        this.announcements = announcements;
    }

    /** Blobs that were made for recipes alone, by recipe. Outside any transaction. */
    Map<BlobId, List<BlobId>> scratch(List<RecordingFile> files) {
        var scratch = new HashMap<BlobId, List<BlobId>>();
        files.stream()
                .map(RecordingFile::body)
                .filter(FileBody::isRecipe)
                .forEach(recipe -> scratch.put(recipe.blob(), scratch(recipe)));
        return scratch;
    }

    /** One that has just been written out has retired its scratch along with itself. */
    private List<BlobId> scratch(FileBody recipe) {
        try {
            return bodies.scratch(recipe);
        } catch (BlobStoreException.NotFound writtenOut) {
            return List.of();
        }
    }

    /**
     * Ends {@code files}, and the recording with its last one: a folder in which nothing is, and nothing will be, would be
     * listed for ever. Within the transaction that has locked the recording.
     *
     * @throws Refusal RECORDING_NOT_READY while they are being made, or a clip is being cut out of them; LEGAL_HOLD
     */
    void remove(Recording folder, List<RecordingFile> files, Map<BlobId, List<BlobId>> scratch, DeletedBy by) {
        removeUnheard(folder, files, scratch, by);
        announce(folder, files, by);
    }

    /** As above, without telling anybody. */
    void removeUnheard(Recording folder, List<RecordingFile> files, Map<BlobId, List<BlobId>> scratch, DeletedBy by) {
        stores.safekeeping().refuseHeld(folder.tenant(), folder.id());
        folder.refuseDeletionWhileMade();
        refuseWhileCut(folder, files);
        files.forEach(file -> end(folder, file, scratch, by));
        if (files.size() == folder.files().size()) {
            stores.tombstones().add(Tombstone.of(folder, by, bench.now()));
            stores.traces().forget(folder.tenant(), folder.id());
            stores.recordings().remove(folder);
        }
        bench.later(
                new Task(TaskKind.ERASE_DELETED, folder.tenant(), folder.id().toString()));
    }

    /**
     * Throws a whole recording away, to be brought back until {@code endsAt}. Within the transaction that has locked it.
     *
     * @throws Refusal LEGAL_HOLD, or RECORDING_NOT_READY as above, also while a file is still being written out
     */
    void throwAway(Recording folder, DeletedBy by, Instant endsAt) {
        TenantId tenant = folder.tenant();
        stores.safekeeping().refuseHeld(tenant, folder.id());
        folder.refuseDeletionWhileMade();
        refuseWhileCut(folder, folder.files());
        if (folder.files().stream().anyMatch(file -> file.body().isRecipe())) {
            throw new Refusal(Reason.RECORDING_NOT_READY, "a file is still being written out; try again in a moment");
        }
        stores.safekeeping().bin().put(new BinnedRecording(folder, by, bench.now(), endsAt));
        bench.outbox().put(new Task(TaskKind.DELETE_ENDED, tenant, tenant + "/" + folder.id()), endsAt);
        announce(folder, folder.files(), by);
    }

    /** The only place from which anybody learns of a deletion; all of it is kept by then. */
    private void announce(Recording folder, List<RecordingFile> files, DeletedBy by) {
        RecordingEvent deleted = RecordingEvent.of(RecordingEvent.Kind.DELETED, folder, bench.now())
                .about(files);
        announcements.raise(by.operator().map(deleted::by).orElse(deleted));
    }

    private void refuseWhileCut(Recording folder, List<RecordingFile> files) {
        Set<RecordingFileId> going = new HashSet<>();
        files.forEach(file -> going.add(file.id()));
        for (Clip clip : stores.clips().underWay(folder.tenant(), folder.id())) {
            if (clip.cut().ranges().stream().anyMatch(range -> going.contains(range.file()))) {
                throw new Refusal(
                        Reason.RECORDING_NOT_READY,
                        "clip " + clip.id() + " is being cut out of it; cancel the clip, or wait for it");
            }
        }
    }

    private void end(Recording folder, RecordingFile file, Map<BlobId, List<BlobId>> scratch, DeletedBy by) {
        stores.tombstones().add(Tombstone.of(folder, file, by, bench.now()));
        FileBody body = file.body();
        condemn(folder, file.id(), body.isRecipe() ? Kind.RECIPE : Kind.FILE, body.blob(), whole(body));
        if (body.isRecipe()) {
            Optional.ofNullable(scratch.get(body.blob()))
                    .orElseThrow(
                            () -> new Refusal(Reason.RECORDING_NOT_READY, "file " + file.id() + " is just being made"))
                    .forEach(blob -> condemn(folder, file.id(), Kind.RECIPE, blob, Optional.empty()));
        }
        endPreview(folder, file.id());
        stores.traces().forget(folder.tenant(), folder.id(), file.id());
        stores.recordings().removeFile(folder, file.id());
    }

    private static Optional<Long> whole(FileBody body) {
        return body.isRecipe() ? Optional.empty() : Optional.of(body.sizeBytes());
    }

    private void endPreview(Recording folder, RecordingFileId file) {
        stores.previews()
                .find(folder.tenant(), file)
                .ifPresent(preview -> preview.illustrations()
                        .forEach(one ->
                                condemn(folder, file, Kind.ILLUSTRATION, one.blob(), Optional.of(one.sizeBytes()))));
    }

    private void condemn(Recording folder, RecordingFileId file, Kind kind, BlobId blob, Optional<Long> sizeBytes) {
        TenantId tenant = folder.tenant();
        blobs.condemn(tenant, blob);
        DeletedObject object = DeletedObject.condemned(tenant, folder.id(), kind, blob, bench.now())
                .of(file);
        stores.tombstones()
                .put(sizeBytes
                        .map(bytes -> object.measured(bytes, Optional.empty()))
                        .orElse(object));
    }
}
