package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Tells an editor where a file can be cut without loss. */
public final class FindKeyFrames {
    private final Footage footage;
    private final Cutter cutter;

    public FindKeyFrames(Workbench bench, Tenants tenants, Recordings recordings, Cutter cutter) {
        this.footage = new Footage(bench, tenants, recordings);
        this.cutter = cutter;
    }

    /**
     * A part of a file.
     *
     * @param fromMillis inclusive
     * @param toMillis exclusive; empty for the end of the file
     */
    public record Query(
            TenantId tenant, RecordingId recording, RecordingFileId file, long fromMillis, Optional<Long> toMillis) {}

    /** @return milliseconds, ascending; the nearest one on either side of the range is among them */
    public List<Long> find(Query query) {
        return footage.look(query.tenant(), query.recording(), recording -> {
            RecordingFile file = recording
                    .file(query.file())
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + query.file()));
            var range =
                    new Range(file.id(), query.fromMillis(), query.toMillis().orElse(file.durationMillis()));
            return cutter.keyFramesMillis(range.fileOf(recording).body(), range.fromMillis(), range.toMillis());
        });
    }
}
