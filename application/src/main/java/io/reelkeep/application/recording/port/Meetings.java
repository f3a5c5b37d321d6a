package io.reelkeep.application.recording.port;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/** What can be recorded. */
public interface Meetings {
    /** @return false when the id is taken in this tenant */
    boolean add(Meeting meeting);

    Optional<Meeting> find(TenantId tenant, MeetingId id);

    /** Of those of that kind with that code, which need not be unique, the one that begins last, then has the highest id. */
    Optional<Meeting> latestOf(TenantId tenant, Meeting.Kind kind, String code);

    /** In the order of their ids, beginning after {@code after} (0 for the first). */
    List<Meeting> list(TenantId tenant, long after, int limit);

    /**
     * The newest first, without those that were made for uploaded files.
     *
     * @param of only those that this person created or leads: as host, co-host, teacher or assistant
     * @param before those with lower ids; they rise with time
     */
    List<Meeting> latest(TenantId tenant, Optional<UserId> of, long before, int limit);
}
