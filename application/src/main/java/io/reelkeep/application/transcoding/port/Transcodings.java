package io.reelkeep.application.transcoding.port;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.transcoding.Transcoding;
import java.util.List;
import java.util.Optional;

/** What came of encoding files anew. */
public interface Transcodings {
    /** Adds, or takes the place of what was known of that source. */
    void put(Transcoding transcoding);

    Optional<Transcoding> find(TenantId tenant, RecordingFileId source);

    /** Those of all files of a recording, in the order of the sources' ids. */
    List<Transcoding> of(TenantId tenant, RecordingId recording);
}
