package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;

/** Finds what an application names together with its meeting, if it may see that (contract: WeCom 5; F151, F152). */
public final class ReachRecording {
    private final Transactions transactions;
    private final Recordings recordings;

    public ReachRecording(Transactions transactions, Recordings recordings) {
        this.transactions = transactions;
        this.recordings = recordings;
    }

    /**
     * The recording, if it is of that meeting.
     *
     * @throws Refusal RECORDING_UNKNOWN, also for that of another tenant or another meeting; OTHER_APPLICATION or
     *     MEMBER_NOT_VISIBLE when the caller does not see that meeting
     */
    public Recording reach(Caller caller, RecordingId id, Optional<MeetingId> meeting) {
        return seen(caller, transactions.inOne(() -> recordings.find(caller.tenant(), id)), meeting)
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id));
    }

    /** As above, the recording that a file is in. @throws Refusal FILE_UNKNOWN instead of RECORDING_UNKNOWN */
    public Recording reach(Caller caller, RecordingFileId id, Optional<MeetingId> meeting) {
        return seen(caller, transactions.inOne(() -> recordings.holding(caller.tenant(), id)), meeting)
                .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + id));
    }

    private static Optional<Recording> seen(Caller caller, Optional<Recording> found, Optional<MeetingId> meeting) {
        Optional<Recording> meant =
                found.filter(one -> meeting.map(one.about().meeting()::equals).orElse(true));
        meant.ifPresent(one -> one.about().refuseBeyond(caller.reach()));
        return meant;
    }
}
