package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Checks;
import java.util.List;

/** Which moment of a source became which moment of the result, in the order of the result. */
public record TimeMap(List<Stretch> stretches) {
    /** Of what has no result yet. */
    public static final TimeMap NONE = new TimeMap(List.of());

    /**
     * A stretch that went over as it was.
     *
     * @param fromMillis in the source, inclusive
     * @param toMillis in the source, exclusive
     * @param atMillis where it begins in the result
     */
    public record Stretch(RecordingFileId file, long fromMillis, long toMillis, long atMillis) {
        public Stretch {
            Checks.notNegative(fromMillis, "start of a stretch");
            Checks.notNegative(atMillis, "place of a stretch");
            Checks.require(toMillis >= fromMillis, "a stretch must not end before it starts");
        }

        /** Where a moment of the source is in the result. */
        public long placeOf(long sourceMillis) {
            return atMillis + sourceMillis - fromMillis;
        }
    }

    public TimeMap {
        stretches = List.copyOf(stretches);
    }

    /** Without the stretches that nothing is left of. */
    public TimeMap compact() {
        return new TimeMap(stretches.stream()
                .filter(stretch -> stretch.toMillis() > stretch.fromMillis())
                .toList());
    }

    /** The sources, each once, in the order in which they come in first. */
    public List<RecordingFileId> files() {
        return stretches.stream().map(Stretch::file).distinct().toList();
    }
}
