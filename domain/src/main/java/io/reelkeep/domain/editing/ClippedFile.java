package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Turns what was cut into a file of the recording: dates it, and declares what was missing from its sources. */
public record ClippedFile(Recording recording, TimeMap map) {
    /** Nobody reads more; a range may be kept again and again. */
    static final int MAX_GAPS = 10_000;

    /**
     * The new file. It belongs to the take of its first source, and spans the times at which its parts were recorded.
     *
     * @param durationMillis of the result
     */
    public RecordingFile file(
            RecordingFileId id, String name, FileBody body, long durationMillis, String codecs, Instant now) {
        RecordingFile first = source(map.stretches().get(0));
        return new RecordingFile(
                id,
                first.capture(),
                RecordingFile.Making.CLIPPED,
                name,
                body,
                startedAt(),
                endedAt(),
                durationMillis,
                codecs,
                gaps(),
                now);
    }

    private Instant startedAt() {
        return map.stretches().stream()
                .map(stretch -> moment(source(stretch), stretch.fromMillis(), stretch.fromMillis()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant endedAt() {
        return map.stretches().stream()
                .map(stretch -> moment(source(stretch), stretch.toMillis(), stretch.toMillis() - 1))
                .max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(startedAt()))
                .orElseGet(this::startedAt);
    }

    /**
     * When a moment of a file was recorded: its own time runs on where something is missing, the clock on the wall did
     * not.
     *
     * @param gapsUpTo gaps up to this place have passed by then, inclusive
     */
    private static Instant moment(RecordingFile file, long millis, long gapsUpTo) {
        long missing = file.gaps().stream()
                .filter(gap -> gap.atMillis() <= gapsUpTo)
                .mapToLong(Gap::missingMillis)
                .sum();
        return file.startedAt().plusMillis(millis + missing);
    }

    /** What is missing in the midst of a stretch is missing in the result; what was at its edge, nobody notices. */
    private List<Gap> gaps() {
        return map.stretches().stream()
                .flatMap(stretch -> source(stretch).gaps().stream()
                        .filter(gap -> gap.atMillis() > stretch.fromMillis() && gap.atMillis() < stretch.toMillis())
                        .map(gap -> new Gap(
                                gap.segment(), stretch.placeOf(gap.atMillis()), gap.missingMillis(), gap.cause())))
                .limit(MAX_GAPS)
                .toList();
    }

    private RecordingFile source(TimeMap.Stretch stretch) {
        return recording.file(stretch.file()).orElseThrow();
    }
}
