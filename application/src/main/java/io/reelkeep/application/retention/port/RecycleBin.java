package io.reelkeep.application.retention.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Recordings that were thrown away. What lies in here is in no list and under no id of {@link
 * io.reelkeep.application.recording.port.Recordings}, and its meeting may be recorded anew.
 */
public interface RecycleBin {
    /** Only within the transaction that has locked the recording. */
    void put(BinnedRecording binned);

    Optional<BinnedRecording> find(TenantId tenant, RecordingId recording);

    /** Finds for a change: other writers of the same recording wait until the transaction ends. */
    Optional<BinnedRecording> lock(TenantId tenant, RecordingId recording);

    /** By their ids, beginning after {@code after} (0 for the first). */
    List<BinnedRecording> list(TenantId tenant, long after, int limit);

    /**
     * Back among the others. Only within the transaction that has locked it.
     *
     * @throws io.reelkeep.application.shared.port.DatabaseException.Duplicate when its meeting was recorded anew meanwhile
     */
    void takeOut(TenantId tenant, RecordingId recording);
}
