package io.reelkeep.application.deletion.port;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;

/**
 * Whatever is kept about recordings and files beside themselves, in every feature. Whoever keeps something new by the id
 * of a recording or a file has it forgotten here.
 */
public interface Traces {
    /**
     * Forgets what is about one file: links to it alone, captions, previews, checksums, seams, deliveries, views and
     * downloads, what was drafted or ordered with it, and how it was cut. A file that was encoded from it stays, one that was encoded into it counts as
     * not made. Clips that were made of it stay as they are.
     */
    void forget(TenantId tenant, RecordingId recording, RecordingFileId file);

    /** Forgets what is about a recording as a whole, its place in the recycle bin included, or any of its files. What it was recorded from stays. */
    void forget(TenantId tenant, RecordingId recording);

    /** Forgets what a recording was recorded from: captures with their parts and segments, and uploads. */
    void forgetCaptures(TenantId tenant, RecordingId recording);
}
