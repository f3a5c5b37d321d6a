package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/**
 * Lets the bytes of segments go once every file of their capture is written out: they would be kept twice. What was set
 * aside stays, and so does everything as long as a file could not be made. Running it twice does no harm.
 */
public final class ReleaseSegments {
    private static final int BATCH = 500;

    private final Workbench bench;
    private final CaptureStores stores;
    private final Blobs blobs;

    public ReleaseSegments(Workbench bench, CaptureStores stores, Blobs blobs) {
        this.bench = bench;
        this.stores = stores;
        this.blobs = blobs;
    }

    /** Does nothing as long as somebody may need a segment. */
    public void release(TenantId tenant, CaptureId id) {
        bench.transactions()
                .inOne(() -> stores.captures().find(tenant, id).filter(this::areFilesWritten))
                .ifPresent(this::release);
    }

    private void release(Capture capture) {
        for (int from = 1; from <= Segment.MAX_NUMBER; ) {
            int first = from;
            List<Segment> batch = bench.transactions().inOne(() -> retire(capture, first));
            from = batch.isEmpty()
                    ? Segment.MAX_NUMBER + 1
                    : batch.get(batch.size() - 1).number() + 1;
        }
    }

    private boolean areFilesWritten(Capture capture) {
        boolean made =
                capture.isFinished() && capture.parts().stream().allMatch(part -> part.state() == FilePart.State.MADE);
        return made
                && stores.recordings()
                        .find(capture.tenant(), capture.recording())
                        .map(folder -> isWritten(folder, capture))
                        .orElse(true);
    }

    private static boolean isWritten(Recording folder, Capture capture) {
        return folder.files().stream()
                .filter(file -> file.capture().equals(capture.id()))
                .map(RecordingFile::body)
                .noneMatch(body -> body.isRecipe());
    }

    private List<Segment> retire(Capture capture, int from) {
        List<Segment> batch = stores.segments().next(capture.tenant(), capture.id(), from, BATCH);
        batch.stream()
                .filter(segment -> segment.quarantine().isEmpty())
                .forEach(segment -> blobs.retire(capture.tenant(), segment.blob(), capture.recording()));
        return batch;
    }
}
