package io.reelkeep.application.deletion.port;

import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** What was deleted, and the bytes that go with it. Nothing in here is ever removed. */
public interface Tombstones {
    void add(Tombstone tombstone);

    /** That of the recording as a whole. */
    Optional<Tombstone> find(TenantId tenant, RecordingId recording);

    Optional<Tombstone> find(TenantId tenant, RecordingFileId file);

    /** Those of a recording: of its files by their ids, then of itself. */
    List<Tombstone> of(TenantId tenant, RecordingId recording);

    /** Adds one, or takes the place of what was known of the same blob. */
    void put(DeletedObject object);

    /** All of a recording, by blob. */
    List<DeletedObject> objects(TenantId tenant, RecordingId recording);

    /** Those of a recording that are not erased yet, at most {@code limit}. */
    List<DeletedObject> condemned(TenantId tenant, RecordingId recording, int limit);
}
