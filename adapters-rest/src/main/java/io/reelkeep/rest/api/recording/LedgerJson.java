package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.ShowSyncLedger;
import io.reelkeep.domain.recording.SyncLedger;
import java.util.List;

/** How the segments of a file lie to each other. Positions are milliseconds in the file. */
record LedgerJson(String fileId, long durationMs, long maxDriftUs, List<SeamJson> seams, List<FileJson.GapJson> gaps) {
    /**
     * A joint.
     *
     * @param driftUs microseconds that the sound is late (negative: early)
     * @param apartMs between the recorded times of the two segments; negative where they overlap
     */
    record SeamJson(int segment, long atMs, long driftUs, long apartMs) {
        static SeamJson of(SyncLedger.Seam seam) {
            return new SeamJson(seam.segment(), seam.atMillis(), seam.driftMicros(), seam.apartMillis());
        }
    }

    static LedgerJson of(ShowSyncLedger.Shown shown) {
        return new LedgerJson(
                shown.file().id().toString(),
                shown.file().durationMillis(),
                shown.ledger().maxDriftMicros(),
                shown.ledger().seams().stream().map(SeamJson::of).toList(),
                shown.file().gaps().stream().map(FileJson.GapJson::of).toList());
    }
}
