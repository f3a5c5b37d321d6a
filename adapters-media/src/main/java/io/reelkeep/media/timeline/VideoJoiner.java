package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the pictures of one span after the other. A pause is bridged by the picture before it. */
final class VideoJoiner {
    // A table weighs more than what is in it.
    private static final int LITERAL_LIMIT = 1 << 12;

    private final ComposedTrack track;
    private final ParamSetPlanner parameterSets;
    private long end;

    VideoJoiner(ComposedTrack track, ParamSetPlanner parameterSets) {
        this.track = track;
        this.parameterSets = parameterSets;
    }

    /**
     * Adds all pictures of a span.
     *
     * @param base when the first of them is seen, in units of the new track
     * @return when each of the span's marks is reached
     */
    List<Long> join(Span span, long base) {
        Stretch stretch = span.video().orElseThrow();
        bridgeTo(base);
        track.startSource(span.source());
        long earliest = stretch.reorderTicks();
        long hz = stretch.track().timescaleHz();
        SampleTable samples = stretch.track().samples();
        var reached = new ArrayList<Long>();
        long decode = 0;
        for (SampleCursor picture = samples.cursor(stretch.from());
                picture.sample() < stretch.to();
                picture.advance()) {
            long at = Ticks.convert(decode, hz, track.timescaleHz());
            noteMarks(span.marks(), picture.offset(), base + at, reached);
            long shown = Ticks.convert(decode + picture.shiftTicks() - earliest, hz, track.timescaleHz());
            decode += picture.durationTicks();
            long next = Ticks.convert(decode, hz, track.timescaleHz());
            add(span, picture.sample(), Math.toIntExact(next - at), Math.toIntExact(shown - at));
        }
        end = base + Ticks.convert(decode, hz, track.timescaleHz());
        noteMarks(span.marks(), Long.MAX_VALUE, end, reached);
        return reached;
    }

    /**
     * Adds the pictures of a cut.
     *
     * @param base when the extent of the cut begins, in units of the new track
     * @param step how long a hidden picture lasts
     */
    List<Long> join(Span span, CutPictures pictures, long base, long step) {
        long[] seen = pictures.schedule(track.timescaleHz(), step);
        if (track.count() > 0) {
            bridgeTo(base + seen[0]);
        } else {
            track.delayBy(base + seen[pictures.before()]);
            track.hide(seen[pictures.before()] - seen[0]);
        }
        track.startSource(span.source());
        // Any order of decoding will do as long as each picture is decoded before it is seen: the times of presentation
        // themselves, one after the other, are the times of decoding.
        for (int i = 0; i < pictures.count(); i++) {
            long duration = seen[i + 1] - seen[i];
            long shift = seen[pictures.rank(i)] - seen[i];
            add(span, pictures.sample(i), Math.toIntExact(duration), Math.toIntExact(shift));
        }
        end = base + seen[pictures.count()];
        track.trim(seen[pictures.count()] - seen[pictures.count() - pictures.after()]);
        return span.marks().stream().map(mark -> base).toList();
    }

    private void bridgeTo(long base) {
        if (track.count() == 0) {
            track.delayBy(base);
        } else {
            track.stretchLast(base - end);
        }
    }

    private void add(Span span, int sample, int durationTicks, int shiftTicks) {
        Stretch stretch = span.video().orElseThrow();
        SampleTable samples = stretch.track().samples();
        boolean sync = samples.isSync(sample);
        Optional<ByteBuffer> written = span.written().flatMap(pictures -> pictures.of(sample));
        if (written.isPresent()) {
            var emptied = new SampleTable(LITERAL_LIMIT);
            emptied.add(samples.offset(sample), 0, durationTicks, shiftTicks, sync, 0);
            track.add(emptied, 0, durationTicks, shiftTicks, sync);
            track.prefixLast(written.get());
        } else {
            track.add(samples, sample, durationTicks, shiftTicks, sync);
        }
        if (sync) {
            parameterSets.before(stretch, sample).ifPresent(track::prefixLast);
        }
    }

    static void noteMarks(List<Mark> marks, long offset, long at, List<Long> reached) {
        while (reached.size() < marks.size()
                && offset >= marks.get(reached.size()).offset()) {
            reached.add(at);
        }
    }
}
