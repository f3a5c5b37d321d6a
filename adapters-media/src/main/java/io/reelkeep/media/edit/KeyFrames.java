package io.reelkeep.media.edit;

import io.reelkeep.media.isobmff.Ticks;
import java.util.List;
import java.util.stream.IntStream;

/** The key frames of a file as one who cuts wants to see them. */
final class KeyFrames {
    private KeyFrames() {}

    /** Those in the range, and the nearest one on either side; milliseconds, ascending. */
    static List<Long> around(PictureIndex pictures, long fromMillis, long toMillis) {
        long hz = pictures.track().timescaleHz();
        List<Long> all = IntStream.range(0, pictures.size())
                .filter(pictures::isSync)
                .mapToLong(pictures::seenTicks)
                .filter(ticks -> ticks >= pictures.startTicks() && ticks < pictures.endTicks())
                .map(ticks -> Ticks.floorMillis(ticks, hz))
                .sorted()
                .boxed()
                .toList();
        int first = (int) all.stream().filter(millis -> millis < fromMillis).count();
        int end = (int) all.stream().filter(millis -> millis < toMillis).count();
        return all.subList(Math.max(0, first - 1), Math.min(all.size(), end + 1));
    }
}
