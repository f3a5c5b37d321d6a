package io.reelkeep.application.sharing.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import java.util.List;
import java.util.Optional;

/** Who was let in to which recording. */
public interface AccessMembers {
    /** Adds or replaces the entry of that user. */
    void put(AccessMember member);

    Optional<AccessMember> find(TenantId tenant, RecordingId recording, UserId user);

    /** Nothing happens when there is none. */
    void remove(TenantId tenant, RecordingId recording, UserId user);

    /** In the order of their user ids, beginning after the first {@code skip}. */
    List<AccessMember> list(TenantId tenant, RecordingId recording, int skip, int limit);

    long count(TenantId tenant, RecordingId recording);
}
