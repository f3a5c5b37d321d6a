package io.reelkeep.application.recording.port;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** When classes really took place. */
public interface Sittings {
    /** @return false when the class was started before */
    boolean add(Sitting sitting);

    /** Keeps what has changed. Only within the transaction that locked it. */
    void save(Sitting sitting);

    Optional<Sitting> find(TenantId tenant, MeetingId meeting);

    /** Finds for a change: other writers of the same one wait until the transaction ends. */
    Optional<Sitting> lock(TenantId tenant, MeetingId meeting);
}
