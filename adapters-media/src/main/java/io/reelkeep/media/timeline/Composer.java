package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.timeline.AudioJoiner.Reached;
import io.reelkeep.media.timeline.Composition.Joint;
import io.reelkeep.media.timeline.Schedule.Place;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays spans of one format one after the other to the tracks of one file. Stitching and cutting are both this. */
public final class Composer {
    private static final long MAX_COMMON_HZ = 10_000_000;
    private static final long USUAL_HZ = 90_000;
    private static final long SHORT_STEPS_HZ = 100_000;

    private final List<Span> spans;
    private final List<Optional<CutPictures>> cuts;
    private final long hz;
    private final long step;
    private final Optional<AudioShape> shape;
    private final List<Place> places;
    private final Optional<ComposedTrack> video;
    private final Optional<ComposedTrack> audio;
    private final List<List<Long>> pictureMarks = new ArrayList<>();
    private final List<List<Reached>> soundMarks = new ArrayList<>();

    private Composer(List<Span> spans, int maxSamples) {
        this.spans = spans;
        this.shape = first(Span::audio).map(AudioShape::of);
        this.cuts = spans.stream().map(Composer::cut).toList();
        this.hz = first(Span::video).isPresent()
                ? fine(commonHz())
                : shape.orElseThrow().hz();
        this.step = Math.max(1, hz / SHORT_STEPS_HZ);
        this.places = new Schedule(spans, cuts, hz, step, shape).places();
        this.video = first(Span::video).map(stretch -> videoTrack(stretch, maxSamples));
        this.audio = first(Span::audio).map(stretch -> audioTrack(stretch, maxSamples));
    }

    /**
     * Composes a file.
     *
     * @param spans at least one; each {@link Format#allows} the next
     */
    public static Composition compose(List<Span> spans, int maxSamples) {
        return new Composer(spans, maxSamples).compose();
    }

    private Optional<Stretch> first(Function<Span, Optional<Stretch>> part) {
        return spans.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    private static Optional<CutPictures> cut(Span span) {
        return span.extent().flatMap(extent -> span.video().map(stretch -> CutPictures.of(stretch, extent)));
    }

    private int hiddenPictures() {
        return cuts.stream()
                .flatMap(Optional::stream)
                .mapToInt(cut -> cut.before() + cut.after())
                .sum();
    }

    /** Units so small that one of them is a short time to see a hidden picture for. */
    private long fine(long wanted) {
        return hiddenPictures() > 0 && wanted < USUAL_HZ ? (USUAL_HZ + wanted - 1) / wanted * wanted : wanted;
    }

    /** Units in which the times of all sources are whole, where there are such. */
    private long commonHz() {
        long common = 1;
        for (Span span : spans) {
            long own =
                    span.video().map(stretch -> stretch.track().timescaleHz()).orElse(1L);
            common = common / gcd(common, own) * own;
            if (common > MAX_COMMON_HZ) {
                long firstHz = first(Span::video).orElseThrow().track().timescaleHz();
                return Math.max(firstHz, USUAL_HZ);
            }
        }
        return common;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private ComposedTrack videoTrack(Stretch stretch, int maxSamples) {
        // The parameter sets of an entry without any would have to come first; any entry that has some can stand.
        SampleEntry entry = spans.stream()
                .flatMap(span -> span.video().stream())
                .flatMap(Format::usedEntries)
                .filter(Format::hasParameterSets)
                .findFirst()
                .orElseGet(() -> stretch.track().entryOf(stretch.from()));
        return new ComposedTrack(Kind.VIDEO, hz, entry, stretch.track().display(), ByteBuffer.allocate(0), maxSamples);
    }

    private ComposedTrack audioTrack(Stretch stretch, int maxSamples) {
        AudioShape found = shape.orElseThrow();
        return new ComposedTrack(
                Kind.AUDIO,
                found.hz(),
                stretch.track().entryOf(stretch.from()),
                new Display(Display.UPRIGHT, 0, 0),
                found.silence().orElseGet(() -> ByteBuffer.allocate(0)),
                maxSamples);
    }

    private Composition compose() {
        video.ifPresent(this::joinPictures);
        audio.ifPresent(track -> joinSound(track, shape.orElseThrow()));
        List<ComposedTrack> tracks =
                List.of(video, audio).stream().flatMap(Optional::stream).toList();
        long duration = tracks.stream()
                .mapToLong(track -> Ticks.toMillis(track.delayTicks() + track.shownTicks(), track.timescaleHz()))
                .max()
                .orElse(0);
        List<Long> starts = places.stream()
                .map(place -> Ticks.toMillis(place.startTicks(), hz))
                .toList();
        return new Composition(tracks, duration, starts, joints(), hiddenPictures());
    }

    private void joinPictures(ComposedTrack track) {
        var joiner = new VideoJoiner(track, new ParamSetPlanner(spans));
        for (int i = 0; i < spans.size(); i++) {
            pictureMarks.add(joinPictures(joiner, i));
        }
    }

    private List<Long> joinPictures(VideoJoiner joiner, int span) {
        if (spans.get(span).video().isEmpty()) {
            return List.of();
        }
        long base = places.get(span).pictureTicks();
        return cuts.get(span)
                .map(cut -> joiner.join(spans.get(span), cut, base, step))
                .orElseGet(() -> joiner.join(spans.get(span), base));
    }

    private void joinSound(ComposedTrack track, AudioShape grid) {
        var joiner = new AudioJoiner(track, grid);
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).audio().isEmpty()) {
                soundMarks.add(List.of());
                continue;
            }
            Place place = places.get(i);
            long start = Ticks.convert(place.startTicks(), hz, grid.hz());
            long limit =
                    spans.get(i).extent().isPresent() ? Math.min(soundAfter(i), place.soundEndTicks()) : soundAfter(i);
            soundMarks.add(joiner.join(spans.get(i), place.soundOriginTicks(), start, limit));
        }
    }

    /** When the next span that has sound begins to be heard. */
    private long soundAfter(int span) {
        return places.subList(span + 1, places.size()).stream()
                .mapToLong(Place::soundStartTicks)
                .filter(ticks -> ticks != Long.MAX_VALUE)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private List<Joint> joints() {
        var joints = new ArrayList<Joint>();
        for (int i = 0; i < spans.size(); i++) {
            List<Mark> marks = spans.get(i).marks();
            for (int mark = 0; mark < marks.size(); mark++) {
                joints.add(joint(i, mark, marks.get(mark)));
            }
        }
        return joints;
    }

    private Joint joint(int span, int mark, Mark piece) {
        Optional<Reached> heard = Optional.of(soundMarks)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(span))
                .filter(reached -> !reached.isEmpty())
                .map(reached -> reached.get(mark));
        long drift = heard.map(reached ->
                        Ticks.toMicros(reached.driftTicks(), shape.orElseThrow().hz()))
                .orElse(0L);
        long at = mark == 0 ? spanStartMillis(span) : markMillis(span, mark, heard);
        return new Joint(piece.number(), piece.used(), at, drift);
    }

    private long spanStartMillis(int span) {
        return Ticks.toMillis(places.get(span).startTicks(), hz);
    }

    private long markMillis(int span, int mark, Optional<Reached> heard) {
        if (!pictureMarks.isEmpty() && !pictureMarks.get(span).isEmpty()) {
            return Ticks.toMillis(pictureMarks.get(span).get(mark), hz);
        }
        return heard.map(reached -> Ticks.toMillis(
                        Math.max(0, reached.atTicks()), shape.orElseThrow().hz()))
                .orElse(0L);
    }
}
