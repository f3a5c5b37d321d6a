package io.reelkeep.application.deletion.port;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.retention.port.Safekeeping;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** The stores that a deletion touches. */
public record DeletionStores(
        Recordings recordings,
        Clips clips,
        Previews previews,
        Captures captures,
        Segments segments,
        Tombstones tombstones,
        Traces traces,
        Safekeeping safekeeping) {
    /** A recording that is there, or lies in the recycle bin: its bytes are not superfluous. Within the caller's transaction. */
    public Optional<Recording> known(TenantId tenant, RecordingId id) {
        return recordings
                .find(tenant, id)
                .or(() -> safekeeping.bin().find(tenant, id).map(BinnedRecording::recording));
    }
}
