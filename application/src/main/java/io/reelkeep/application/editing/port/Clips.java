package io.reelkeep.application.editing.port;

import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** The clips that were ordered. */
public interface Clips {
    void add(Clip clip);

    /** Keeps what has changed. Only within the transaction that locked it. */
    void save(Clip clip);

    Optional<Clip> find(TenantId tenant, ClipId id);

    /** Finds for a change: other writers of the same clip wait until the transaction ends. */
    Optional<Clip> lock(TenantId tenant, ClipId id);

    /** Those of a recording with a lower id than {@code before}, the highest id first. */
    List<Clip> list(TenantId tenant, RecordingId recording, long before, int limit);

    /** Those of a recording that will have a file and have none yet. */
    List<Clip> underWay(TenantId tenant, RecordingId recording);

    /** What the clips of a recording are called that will have a file and have none yet. */
    List<String> namesUnderWay(TenantId tenant, RecordingId recording);

    /** Whether the result of that attempt is still wanted. */
    boolean isWaitingFor(TenantId tenant, ClipId id, int attempt);

    /**
     * Notes how far an attempt has come.
     *
     * @return false when nobody wants its result any more
     */
    boolean advance(TenantId tenant, ClipId id, int attempt, long bytesDone, long bytesPlanned);
}
