package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The making of a new file out of files of one recording, which stay as they are. May be worked on twice, also at the
 * same time: each attempt has a number, and only the last one to begin may change anything.
 */
public final class Clip {
    private final ClipId id;
    private final TenantId tenant;
    private final RecordingId recording;
    private final String name;
    private final Cut cut;
    private final Instant orderedAt;
    private ClipState state;
    private int attempt;
    private long bytesDone;
    private long bytesPlanned;
    private Optional<Result> result;
    private Optional<String> failure;
    private Optional<Instant> endedAt;

    /** What came of it. */
    public record Result(RecordingFileId file, TimeMap map, Set<ClipWarning> warnings) {
        public Result {
            warnings = Set.copyOf(warnings);
        }
    }

    /**
     * Everything a store keeps of a clip.
     *
     * @param attempt how often the work was begun; the fencing number of the one who may finish it
     * @param bytesPlanned of the result; 0 until the work was begun
     * @param failure a stable word
     * @param endedAt since when nothing changes any more
     */
    public record Snapshot(
            ClipId id,
            TenantId tenant,
            RecordingId recording,
            String name,
            Cut cut,
            ClipState state,
            int attempt,
            long bytesDone,
            long bytesPlanned,
            Optional<Result> result,
            Optional<String> failure,
            Instant orderedAt,
            Optional<Instant> endedAt) {}

    private Clip(Snapshot snapshot) {
        this.id = snapshot.id();
        this.tenant = snapshot.tenant();
        this.recording = snapshot.recording();
        this.name = Checks.text(snapshot.name(), RecordingFile.MAX_NAME_LENGTH, "clip name");
        this.cut = snapshot.cut();
        this.orderedAt = snapshot.orderedAt();
        this.state = snapshot.state();
        this.attempt = snapshot.attempt();
        this.bytesDone = snapshot.bytesDone();
        this.bytesPlanned = snapshot.bytesPlanned();
        this.result = snapshot.result();
        this.failure = snapshot.failure();
        this.endedAt = snapshot.endedAt();
    }

    /** A clip that somebody wants from now on. */
    public static Clip ordered(ClipId id, TenantId tenant, RecordingId recording, String name, Cut cut, Instant now) {
        return new Clip(new Snapshot(
                id,
                tenant,
                recording,
                name,
                cut,
                ClipState.QUEUED,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty()));
    }

    public static Clip restore(Snapshot snapshot) {
        return new Clip(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                tenant,
                recording,
                name,
                cut,
                state,
                attempt,
                bytesDone,
                bytesPlanned,
                result,
                failure,
                orderedAt,
                endedAt);
    }

    /** Begins an attempt. @return its number; empty when there is nothing left to do */
    public Optional<Integer> begin() {
        if (state.isFinal()) {
            return Optional.empty();
        }
        state = ClipState.CUTTING;
        attempt++;
        bytesDone = 0;
        bytesPlanned = 0;
        return Optional.of(attempt);
    }

    /** Whether the result of that attempt is still wanted. */
    public boolean isWaitingFor(int ofAttempt) {
        return state == ClipState.CUTTING && attempt == ofAttempt;
    }

    /** The attempt has written the new file. @return false when nobody wants it any more: nothing changed */
    public boolean done(int ofAttempt, Result made, long sizeBytes, Instant now) {
        if (!isWaitingFor(ofAttempt)) {
            return false;
        }
        result = Optional.of(made);
        bytesDone = sizeBytes;
        bytesPlanned = sizeBytes;
        end(ClipState.DONE, now);
        return true;
    }

    /** The attempt can make nothing of it. @return false when nobody waits for it any more: nothing changed */
    public boolean failed(int ofAttempt, String why, Instant now) {
        if (!isWaitingFor(ofAttempt)) {
            return false;
        }
        failure = Optional.of(why);
        end(ClipState.FAILED, now);
        return true;
    }

    /**
     * Nobody wants it any more; saying so again changes nothing.
     *
     * @throws Refusal CLIP_ENDED when it is done or has failed
     */
    public void cancel(Instant now) {
        if (state == ClipState.DONE || state == ClipState.FAILED) {
            throw new Refusal(Reason.CLIP_ENDED, "clip " + id + " has ended already");
        }
        if (state != ClipState.CANCELLED) {
            end(ClipState.CANCELLED, now);
        }
    }

    private void end(ClipState how, Instant now) {
        state = how;
        endedAt = Optional.of(now);
    }

    public ClipId id() {
        return id;
    }

    public TenantId tenant() {
        return tenant;
    }

    public RecordingId recording() {
        return recording;
    }

    public String name() {
        return name;
    }

    public Cut cut() {
        return cut;
    }

    public ClipState state() {
        return state;
    }

    public int attempt() {
        return attempt;
    }

    public Optional<Result> result() {
        return result;
    }

    public Optional<String> failure() {
        return failure;
    }
}
