package io.reelkeep.application.retention;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.retention.port.RecycleBin;
import io.reelkeep.application.shared.FollowUps;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Shows what was thrown away, and brings it back with its links as they were (C18). */
public final class RestoreRecording {
    private final Workbench bench;
    private final Recordings recordings;
    private final RecycleBin bin;
    private final Announcements announcements;

    public RestoreRecording(Workbench bench, Recordings recordings, RecycleBin bin, Announcements announcements) {
        this.bench = bench;
        this.recordings = recordings;
        this.bin = bin;
        this.announcements = announcements;
    }

    /** By their ids. What is held stays in it beyond its days, and what is over until its deletion a moment later. */
    public List<BinnedRecording> list(TenantId tenant, long after, int limit) {
        return bench.transactions().inOne(() -> bin.list(tenant, after, limit));
    }

    /**
     * Brings one back.
     *
     * @throws Refusal RECORDING_UNKNOWN when it is not in the bin, or its days are over; ALREADY_EXISTS when its meeting was
     *     recorded anew meanwhile: one meeting has one recording of each kind
     */
    public void restore(TenantId tenant, RecordingId id) {
        try {
            bench.transactions().inOne(() -> takeOut(tenant, id));
        } catch (DatabaseException.Duplicate atTheSameMoment) {
            throw recordedAnew(id);
        }
    }

    private void takeOut(TenantId tenant, RecordingId id) {
        Recording binned = bin.lock(tenant, id)
                .filter(this::isThere)
                .orElseThrow(() ->
                        new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id + " in the recycle bin"))
                .recording();
        Optional<Recording> successor = recordings.lockOf(tenant, binned.about().meeting(), binned.origin());
        if (successor.isPresent()) {
            throw recordedAnew(id);
        }
        bin.takeOut(tenant, id);
        // Those who looked for it meanwhile to draw or to sum it have found nothing.
        binned.files().forEach(file -> FollowUps.order(bench, tenant, id, file));
        announcements.raise(RecordingEvent.of(RecordingEvent.Kind.UPDATED, binned, bench.now()));
    }

    private boolean isThere(BinnedRecording binned) {
        return bench.now().isBefore(binned.endsAt());
    }

    private static Refusal recordedAnew(RecordingId id) {
        return new Refusal(
                Reason.ALREADY_EXISTS, "the meeting of recording " + id + " was recorded anew; delete that one first");
    }
}
