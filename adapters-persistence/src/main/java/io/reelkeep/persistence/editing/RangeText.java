package io.reelkeep.persistence.editing;

import static java.util.stream.Collectors.joining;

import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.RecordingFileId;
import java.util.Arrays;
import java.util.List;

/** How ranges and time maps stand in their columns: one to a line, numbers separated by blanks. */
final class RangeText {
    private RangeText() {}

    static String of(List<Range> ranges) {
        return ranges.stream()
                .map(range -> range.file() + " " + range.fromMillis() + " " + range.toMillis())
                .collect(joining("\n"));
    }

    static List<Range> ranges(String text) {
        return text.lines()
                .map(RangeText::numbers)
                .map(line -> new Range(new RecordingFileId(line[0]), line[1], line[2]))
                .toList();
    }

    static String of(TimeMap map) {
        return map.stretches().stream()
                .map(part -> part.file() + " " + part.fromMillis() + " " + part.toMillis() + " " + part.atMillis())
                .collect(joining("\n"));
    }

    static TimeMap map(String text) {
        return new TimeMap(text.lines()
                .map(RangeText::numbers)
                .map(line -> new TimeMap.Stretch(new RecordingFileId(line[0]), line[1], line[2], line[3]))
                .toList());
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
