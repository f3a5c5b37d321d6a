package io.reelkeep.rest.api.editing;

import io.reelkeep.application.editing.PlanClip;
import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.rest.shared.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would come of a clip. */
record PlanJson(
        List<PlannedJson> ranges,
        long sizeBytes,
        boolean sizeIsExact,
        long durationMs,
        String codecs,
        int hiddenPictures,
        List<String> warnings) {
    /** One range that is kept: as it was asked for, and as it would be. */
    record PlannedJson(
            String fileId,
            long fromMs,
            long toMs,
            long effectiveFromMs,
            long effectiveToMs,
            long atMs,
            KeyFramesNearJson keyFramesAtStart,
            KeyFramesNearJson keyFramesAtEnd) {
        static PlannedJson of(PlanClip.PlannedRange range) {
            return new PlannedJson(
                    range.asked().file().toString(),
                    range.asked().fromMillis(),
                    range.asked().toMillis(),
                    range.effective().fromMillis(),
                    range.effective().toMillis(),
                    range.effective().atMillis(),
                    KeyFramesNearJson.of(range.atStart()),
                    KeyFramesNearJson.of(range.atEnd()));
        }
    }

    /** The key frames on either side. */
    record KeyFramesNearJson(Optional<Long> beforeMs, Optional<Long> afterMs) {
        static KeyFramesNearJson of(PlanClip.KeyFrames near) {
            return new KeyFramesNearJson(near.before(), near.after());
        }
    }

    static PlanJson of(PlanClip.Plan plan) {
        Cutter.CutPlan cut = plan.cut();
        return new PlanJson(
                plan.ranges().stream().map(PlannedJson::of).toList(),
                cut.sizeBytes(),
                !cut.reencodes(),
                cut.durationMillis(),
                cut.codecs(),
                cut.hiddenPictures(),
                warnings(cut));
    }

    private static List<String> warnings(Cutter.CutPlan cut) {
        var warnings = new ArrayList<String>();
        if (cut.hidesPictures()) {
            warnings.add(Input.word(ClipWarning.HIDES_PICTURES));
        }
        if (cut.reencodes()) {
            warnings.add(Input.word(ClipWarning.REENCODED));
        }
        return warnings;
    }
}
