package io.reelkeep.application.recording.port;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** What can be recorded. */
public interface Meetings {
    /** @return false when the id is taken in this tenant */
    boolean add(Meeting meeting);

    Optional<Meeting> find(TenantId tenant, MeetingId id);

    /** In the order of their ids, beginning after {@code after} (0 for the first). */
    List<Meeting> list(TenantId tenant, long after, int limit);
}
