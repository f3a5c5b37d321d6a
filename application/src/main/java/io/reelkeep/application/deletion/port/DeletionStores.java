package io.reelkeep.application.deletion.port;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Recordings;

/** The stores that a deletion touches. */
public record DeletionStores(
        Recordings recordings,
        Clips clips,
        Previews previews,
        Captures captures,
        Segments segments,
        Tombstones tombstones,
        Traces traces) {}
