package io.reelkeep.application.editing.port;

import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Cuts that people are still thinking about. */
public interface Drafts {
    void add(Draft draft);

    /** Keeps what has changed. Only within the transaction that locked it. */
    void save(Draft draft);

    Optional<Draft> find(TenantId tenant, DraftId id);

    /** Finds for a change: other writers of the same draft wait until the transaction ends. */
    Optional<Draft> lock(TenantId tenant, DraftId id);

    /** Absent ones are fine. */
    void remove(TenantId tenant, DraftId id);

    /** Those of a recording with a lower id than {@code before}, the highest id first. */
    List<Draft> list(TenantId tenant, RecordingId recording, long before, int limit);
}
