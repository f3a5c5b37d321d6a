package io.reelkeep.application.preview;

import io.reelkeep.application.preview.port.Illustrator;
import io.reelkeep.application.preview.port.Illustrator.Illustrated;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Makes the pictures and peaks of a file, once its bytes are where they stay. May be run twice, also at the same time:
 * the first to finish wins, and what the other made is garbage.
 */
public final class MakePreviews {
    /** Why there are none although the file may be good. */
    public static final String STORE_FAILED = "store_failed";

    private final Workbench bench;
    private final Recordings recordings;
    private final Previews previews;
    private final Blobs blobs;
    private final Illustrator illustrator;

    public MakePreviews(
            Workbench bench, Recordings recordings, Previews previews, Blobs blobs, Illustrator illustrator) {
        this.bench = bench;
        this.recordings = recordings;
        this.previews = previews;
        this.blobs = blobs;
        this.illustrator = illustrator;
    }

    /**
     * Does nothing for a file that is gone or has been decided about.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void make(TenantId tenant, RecordingId recording, RecordingFileId id) {
        bench.transactions()
                .inOne(() -> waiting(tenant, recording, id))
                .ifPresent(file -> keep(preview(tenant, recording, file)));
    }

    /** No further attempt is made: there are none. */
    public void giveUp(TenantId tenant, RecordingId recording, RecordingFileId id) {
        bench.transactions()
                .inOne(() -> waiting(tenant, recording, id)
                        .ifPresent(file ->
                                previews.put(Preview.none(tenant, recording, id, file.contentTag(), STORE_FAILED))));
    }

    private Optional<RecordingFile> waiting(TenantId tenant, RecordingId recording, RecordingFileId id) {
        return recordings
                .find(tenant, recording)
                .flatMap(folder -> folder.file(id))
                .filter(file -> !isDecided(tenant, file));
    }

    private boolean isDecided(TenantId tenant, RecordingFile file) {
        return previews.find(tenant, file.id())
                .filter(known -> known.contentTag().equals(file.contentTag()))
                .isPresent();
    }

    private Preview preview(TenantId tenant, RecordingId recording, RecordingFile file) {
        try {
            Illustrated made =
                    illustrator.illustrate(file.body(), () -> blobs.create(tenant, recording), Progress.UNWATCHED);
            return new Preview(
                    tenant,
                    recording,
                    file.id(),
                    file.contentTag(),
                    made.illustrations(),
                    made.noPictures(),
                    made.noPeaks());
        } catch (MediaRefused refused) {
            return Preview.none(
                    tenant,
                    recording,
                    file.id(),
                    file.contentTag(),
                    refused.code().word());
        }
    }

    private void keep(Preview preview) {
        List<BlobId> superfluous = bench.transactions().inOne(() -> keepIfWanted(preview));
        blobs.erase(superfluous);
    }

    /** @return what nobody wants */
    private List<BlobId> keepIfWanted(Preview preview) {
        TenantId tenant = preview.tenant();
        boolean isWanted = recordings
                .lock(tenant, preview.recording())
                .flatMap(folder -> folder.file(preview.file()))
                .filter(file -> !isDecided(tenant, file))
                .isPresent();
        if (!isWanted) {
            List<BlobId> made =
                    preview.illustrations().stream().map(Illustration::blob).toList();
            made.forEach(blob -> blobs.condemn(tenant, blob));
            return made;
        }
        preview.illustrations().forEach(one -> blobs.confirm(tenant, one.blob(), one.sizeBytes()));
        earlier(preview).forEach(one -> blobs.retire(tenant, one.blob(), preview.recording()));
        previews.put(preview);
        return List.of();
    }

    /** Those that show what the file was before. */
    private List<Illustration> earlier(Preview preview) {
        return previews.find(preview.tenant(), preview.file())
                .map(Preview::illustrations)
                .orElse(List.of());
    }
}
