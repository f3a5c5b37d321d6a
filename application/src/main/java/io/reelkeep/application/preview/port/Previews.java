package io.reelkeep.application.preview.port;

import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** What is known of the previews of files. */
public interface Previews {
    /** Adds, or takes the place of what was known of that file. */
    void put(Preview preview);

    Optional<Preview> find(TenantId tenant, RecordingFileId file);

    /** Those of all files of a recording, in the order of the files' ids. */
    List<Preview> of(TenantId tenant, RecordingId recording);
}
