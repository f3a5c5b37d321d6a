package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.Recording;
import java.util.List;
import java.util.stream.IntStream;

/** What is said to a cutter, and what it answers, in our words. */
final class CutOrders {
    private CutOrders() {}

    static Cutter.CutOrder of(Recording recording, List<Range> kept, CutMode mode) {
        return new Cutter.CutOrder(
                kept.stream()
                        .map(range ->
                                new Cutter.Piece(range.fileOf(recording).body(), range.fromMillis(), range.toMillis()))
                        .toList(),
                mode);
    }

    static TimeMap map(List<Range> kept, Cutter.CutPlan plan) {
        return new TimeMap(IntStream.range(0, kept.size())
                .mapToObj(index -> {
                    Cutter.Placed placed = plan.placed().get(index);
                    return new TimeMap.Stretch(
                            kept.get(index).file(), placed.fromMillis(), placed.toMillis(), placed.atMillis());
                })
                .toList());
    }
}
