package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Says what a clip would be, and writes nothing. */
public final class PlanClip {
    private final Footage footage;
    private final Cutter cutter;

    public PlanClip(Workbench bench, Tenants tenants, Recordings recordings, Cutter cutter) {
        this.footage = new Footage(bench, tenants, recordings);
        this.cutter = cutter;
    }

    /** What would come of a cut. */
    public record Plan(List<PlannedRange> ranges, Cutter.CutPlan cut) {
        public Plan {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A range that is kept.
     *
     * @param asked as the order has it
     * @param effective what would become of it
     */
    public record PlannedRange(Range asked, TimeMap.Stretch effective, KeyFrames atStart, KeyFrames atEnd) {}

    /** The key frames nearest to a moment, in milliseconds; one that is at that very moment is both. */
    public record KeyFrames(Optional<Long> before, Optional<Long> after) {}

    /** @throws io.reelkeep.domain.shared.Refusal as an order would be refused, or MEDIA_UNFIT if it would fail */
    public Plan plan(TenantId tenant, RecordingId id, Cut cut) {
        return footage.look(tenant, id, recording -> plan(recording, cut));
    }

    private Plan plan(Recording recording, Cut cut) {
        List<Range> kept = cut.kept(recording);
        Cutter.CutPlan plan = cutter.plan(CutOrders.of(recording, kept, cut.mode()));
        TimeMap map = CutOrders.map(kept, plan);
        Map<RecordingFileId, NavigableSet<Long>> keyFrames = keyFrames(recording, kept);
        var ranges = new ArrayList<PlannedRange>();
        for (int index = 0; index < kept.size(); index++) {
            Range asked = kept.get(index);
            NavigableSet<Long> near = keyFrames.getOrDefault(asked.file(), new TreeSet<>());
            ranges.add(new PlannedRange(
                    asked,
                    map.stretches().get(index),
                    nearest(near, asked.fromMillis()),
                    nearest(near, asked.toMillis())));
        }
        return new Plan(ranges, plan);
    }

    /** One look into each file, however many ranges it has. */
    private Map<RecordingFileId, NavigableSet<Long>> keyFrames(Recording recording, List<Range> kept) {
        var spans = new HashMap<RecordingFileId, Range>();
        kept.forEach(range -> spans.merge(
                range.file(),
                range,
                (a, b) -> new Range(
                        a.file(), Math.min(a.fromMillis(), b.fromMillis()), Math.max(a.toMillis(), b.toMillis()))));
        var found = new HashMap<RecordingFileId, NavigableSet<Long>>();
        spans.forEach((file, span) -> found.put(
                file,
                new TreeSet<>(
                        cutter.keyFramesMillis(span.fileOf(recording).body(), span.fromMillis(), span.toMillis()))));
        return found;
    }

    private static KeyFrames nearest(NavigableSet<Long> keyFrames, long millis) {
        return new KeyFrames(
                Optional.ofNullable(keyFrames.floor(millis)), Optional.ofNullable(keyFrames.ceiling(millis)));
    }
}
