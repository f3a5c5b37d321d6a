package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be made of files of one recording.
 *
 * @param ranges what to keep, in the order of the result and as often as wanted; or what to remove, in any order, of the
 *     files that are named
 */
public record Cut(Operation operation, CutMode mode, List<Range> ranges) {
    public static final int MAX_RANGES = 500;

    /** What happens to the ranges. */
    public enum Operation {
        KEEP(CutMode.SNAP),
        REMOVE(CutMode.STRICT);

        private final CutMode usualMode;

        Operation(CutMode usualMode) {
            this.usualMode = usualMode;
        }

        /** For somebody who did not say: nothing wanted is missing, nothing unwanted is left. */
        public CutMode usualMode() {
            return usualMode;
        }
    }

    public Cut {
        refuseTooMany(ranges);
        if (ranges.isEmpty()) {
            throw new Refusal(Reason.BAD_PARAMETER, "there must be at least one range");
        }
        ranges = List.copyOf(ranges);
    }

    static void refuseTooMany(List<Range> ranges) {
        if (ranges.size() > MAX_RANGES) {
            throw new Refusal(Reason.BAD_PARAMETER, "there must be at most " + MAX_RANGES + " ranges");
        }
    }

    /**
     * The ranges that make the result, in its order. Of a removal: what is left of the named files, in the order of
     * recording.
     *
     * @throws Refusal FILE_UNKNOWN, or BAD_PARAMETER when a range is not inside its file, or nothing is left
     */
    public List<Range> kept(Recording recording) {
        ranges.forEach(range -> range.fileOf(recording));
        List<Range> kept = switch (operation) {
            case KEEP -> ranges;
            case REMOVE ->
                recording.files().stream().flatMap(file -> left(file).stream()).toList();
        };
        if (kept.isEmpty()) {
            throw new Refusal(Reason.BAD_PARAMETER, "nothing would be left");
        }
        return kept;
    }

    private List<Range> left(RecordingFile file) {
        List<Range> removed = ranges.stream()
                .filter(range -> range.file().equals(file.id()))
                .sorted(Comparator.comparingLong(Range::fromMillis))
                .toList();
        var left = new ArrayList<Range>();
        long from = removed.isEmpty() ? file.durationMillis() : 0;
        for (Range hole : removed) {
            if (hole.fromMillis() > from) {
                left.add(new Range(file.id(), from, hole.fromMillis()));
            }
            from = Math.max(from, hole.toMillis());
        }
        if (from < file.durationMillis()) {
            left.add(new Range(file.id(), from, file.durationMillis()));
        }
        return left;
    }
}
