package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Shows how far a capture has come (F92). */
public final class ShowCapture {
    /** How many of the segments that were set aside are shown. */
    public static final int MAX_QUARANTINED = 1_000;

    private final Transactions transactions;
    private final Captures captures;
    private final Segments segments;

    public ShowCapture(Transactions transactions, Captures captures, Segments segments) {
        this.transactions = transactions;
        this.captures = captures;
        this.segments = segments;
    }

    /**
     * A capture and what it lacks.
     *
     * @param missing the lowest missing numbers, up to the count it was stopped with, or else the highest received
     * @param missingInAll how many are missing, also beyond those listed
     * @param quarantined segments that could not be used, or not wholly; at most {@link #MAX_QUARANTINED}
     */
    public record Progress(Capture capture, List<Integer> missing, int missingInAll, List<Segment> quarantined) {
        /** Of the announced count, else of the highest number seen; rounded down, so that 100 means all. */
        public int percent() {
            return capture.progressPercent();
        }
    }

    /** @param limit how many missing numbers to list at most */
    public Progress show(TenantId tenant, CaptureId id, int limit) {
        return transactions.inOne(() -> {
            Capture capture = captures.find(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.CAPTURE_UNKNOWN, "there is no capture " + id));
            Capture.Snapshot now = capture.snapshot();
            int upTo = now.expectedSegments().orElse(now.highestSegment());
            int lacking = upTo - now.receivedSegments();
            List<Integer> missing = lacking == 0 ? List.of() : segments.missing(tenant, id, upTo, limit);
            return new Progress(capture, missing, lacking, segments.quarantined(tenant, id, MAX_QUARANTINED));
        });
    }
}
