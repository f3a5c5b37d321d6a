package io.reelkeep.application.capture.port;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Recordings under way. */
public interface Captures {
    void add(Capture capture);

    /** Keeps what has changed, but never moves the last sign of life back. Only within the transaction that locked it. */
    void save(Capture capture);

    Optional<Capture> find(TenantId tenant, CaptureId id);

    /** Finds for a change: other writers of the same capture wait until the transaction ends. */
    Optional<Capture> lock(TenantId tenant, CaptureId id);

    /** Those that a recording was made of, by their ids. */
    List<Capture> of(TenantId tenant, RecordingId recording);

    /** The capture that this person has open, if any (F119); a stopped one is not open. */
    Optional<Capture> openOf(TenantId tenant, UserId recorder);

    /**
     * How much is still to come of the captures of a tenant that are not sealed, were each to bring {@code eachBytes}; one
     * that has brought more counts as nothing.
     */
    long outstandingBytes(TenantId tenant, long eachBytes);

    /** The capture that this person opened last in this meeting in one way, whatever has become of it. */
    Optional<Capture> latestOf(TenantId tenant, MeetingId meeting, UserId recorder, Origin origin);

    /** Those wanted, the newest first, by the same number of questions however many there are. Recordings in the recycle bin have none. */
    List<CaptureEntry> list(CaptureQuery wanted);

    /** Moves the last sign of life forward without waiting for other writers. Does nothing to a sealed capture. */
    void touch(TenantId tenant, CaptureId id, Instant now);

    /**
     * The server was away and could not hear anybody: every capture of every tenant that is not sealed counts as alive
     * at {@code now}.
     */
    void touchAll(Instant now);
}
