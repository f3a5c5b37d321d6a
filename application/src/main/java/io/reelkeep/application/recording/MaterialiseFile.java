package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.FollowUps;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Writes a file out that so far plays from its segments: the same bytes in a blob of their own. May be run twice, also at
 * the same time; the first to finish wins, and what the other wrote is garbage.
 */
public final class MaterialiseFile {
    private final Workbench bench;
    private final Recordings recordings;
    private final FileBodies bodies;
    private final Blobs blobs;

    public MaterialiseFile(Workbench bench, Recordings recordings, FileBodies bodies, Blobs blobs) {
        this.bench = bench;
        this.recordings = recordings;
        this.bodies = bodies;
        this.blobs = blobs;
    }

    /**
     * Does nothing for a file that is gone or written out.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void materialise(TenantId tenant, RecordingId recording, RecordingFileId file) {
        bench.transactions()
                .inOne(() -> recipe(tenant, recording, file))
                .ifPresent(found -> write(tenant, recording, found));
    }

    /** One that is written out already goes on to what comes next. */
    private Optional<RecordingFile> recipe(TenantId tenant, RecordingId recording, RecordingFileId file) {
        Optional<RecordingFile> found = recordings.find(tenant, recording).flatMap(folder -> folder.file(file));
        found.filter(whole -> !whole.body().isRecipe())
                .ifPresent(whole -> FollowUps.order(bench, tenant, recording, whole));
        return found.filter(waiting -> waiting.body().isRecipe());
    }

    private void write(TenantId tenant, RecordingId recording, RecordingFile file) {
        BlobId whole;
        try (BlobSink sink = blobs.create(tenant, recording)) {
            whole = sink.id();
            bodies.write(file.body(), sink, Progress.UNWATCHED);
        }
        List<BlobId> scratch = bodies.scratch(file.body());
        if (!bench.transactions().inOne(() -> swap(tenant, recording, file, whole, scratch))) {
            blobs.erase(List.of(whole));
        }
    }

    /** @return false when nobody wants what was written */
    private boolean swap(
            TenantId tenant, RecordingId recording, RecordingFile file, BlobId whole, List<BlobId> scratch) {
        FileBody recipe = file.body();
        Optional<Recording> folder = recordings.lock(tenant, recording);
        boolean swapped =
                folder.map(found -> found.writtenTo(file.id(), recipe, whole)).orElse(false);
        if (!swapped) {
            blobs.condemn(tenant, whole);
            return false;
        }
        blobs.confirm(tenant, whole, recipe.sizeBytes());
        blobs.retire(tenant, recipe.blob(), recording);
        scratch.forEach(blob -> blobs.retire(tenant, blob, recording));
        recordings.save(folder.orElseThrow());
        bench.later(new Task(TaskKind.RELEASE_SEGMENTS, tenant, file.capture().toString()));
        FollowUps.order(bench, tenant, recording, file);
        return true;
    }
}
