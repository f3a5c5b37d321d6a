package io.reelkeep.application.deletion.port;

import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
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

    /**
     * Those of a span of time, the newest first.
     *
     * @param from inclusive
     * @param to inclusive
     * @param after only what stands behind this one in the list
     */
    List<Tombstone> list(TenantId tenant, Instant from, Instant to, Optional<Tombstone> after, int limit);

    /** The store has none of the bytes any more of what was deleted of a recording so far. */
    void erased(TenantId tenant, RecordingId recording, Instant at);

    /** Those of all tenants of which that was not said yet, deleted at {@code until} or earlier; the oldest first. */
    List<Tombstone> unconfirmed(Instant until, int limit);

    /** Adds one, or takes the place of what was known of the same blob. */
    void put(DeletedObject object);

    /** All of a recording, by blob. */
    List<DeletedObject> objects(TenantId tenant, RecordingId recording);

    /** Those of a recording that are not erased yet, at most {@code limit}. */
    List<DeletedObject> condemned(TenantId tenant, RecordingId recording, int limit);
}
