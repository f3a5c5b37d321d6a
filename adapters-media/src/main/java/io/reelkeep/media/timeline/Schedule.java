package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.timeline.Span.Extent;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When each span of a file begins: back to back, exactly, and as long as its pictures last. */
final class Schedule {
    private static final int CUT_FRAMES = 3;

    private final long hz;
    private final Optional<AudioShape> sound;
    private final List<Place> places = new ArrayList<>();

    /**
     * Where a span lies.
     *
     * @param startTicks in units of the schedule, as {@code pictureTicks} and {@code pictureEndTicks}
     * @param pictureTicks when its first picture is seen
     * @param soundOriginTicks what to add to its sound's presentation times, in units of the sound
     * @param soundStartTicks when its sound begins, in units of the sound; the largest long without sound
     */
    record Place(
            long startTicks,
            long pictureTicks,
            long pictureEndTicks,
            long soundOriginTicks,
            long soundStartTicks,
            long soundEndTicks) {}

    /**
     * @param cuts one for each span; present where it has pictures and an extent
     * @param hz units of the pictures, or of the sound where there are none
     * @param step how long a hidden picture lasts
     */
    Schedule(List<Span> spans, List<Optional<CutPictures>> cuts, long hz, long step, Optional<AudioShape> sound) {
        this.hz = hz;
        this.sound = sound;
        long start = 0;
        for (int i = 0; i < spans.size(); i++) {
            int before = i == 0 ? 0 : cuts.get(i).map(CutPictures::before).orElse(0);
            int after = cuts.get(i).map(CutPictures::after).orElse(0);
            Span span = spans.get(i);
            if (span.extent().isPresent()) {
                Place place = place(span, span.extent().get(), start + before * step);
                places.add(place);
                start = place.pictureEndTicks() + after * step;
                continue;
            }
            Place place = place(spans.get(i), start);
            places.add(place);
            boolean last = i + 1 == spans.size();
            start = last ? end(spans.get(i), place) : next(spans.get(i), place, spans.get(i + 1));
        }
    }

    List<Place> places() {
        return places;
    }

    /** A cut lasts exactly as long as its extent, and sound from outside of it is not heard. */
    private Place place(Span span, Extent extent, long start) {
        long end = start + Ticks.convert(extent.lengthTicks(), extent.hz(), hz);
        if (span.audio().isEmpty()) {
            return new Place(start, start, end, 0, Long.MAX_VALUE, Long.MIN_VALUE);
        }
        Stretch audio = span.audio().get();
        long origin = toSound(start) - sound.orElseThrow().convert(extent.startTicks(), extent.hz());
        long soundStart = Math.max(toSound(start), origin + soundTicks(audio, audio.soundStartTicks()));
        return new Place(start, start, end, origin, soundStart, toSound(end));
    }

    private Place place(Span span, long start) {
        long lead = 0;
        long pictureLength = 0;
        if (span.video().isPresent()) {
            Stretch video = span.video().get();
            lead = toHz(video.pictureStartTicks() - zero(span, video), video);
            pictureLength = toHz(video.lengthTicks(), video);
        }
        long origin = span.audio().isPresent() ? toSound(start) - soundZero(span) : 0;
        long soundStart = span.audio()
                .map(audio -> origin + soundTicks(audio, audio.soundStartTicks()))
                .orElse(Long.MAX_VALUE);
        long soundEnd = span.audio()
                .map(audio -> origin + soundTicks(audio, audio.endTicks()))
                .orElse(Long.MIN_VALUE);
        return new Place(start, start + lead, start + lead + pictureLength, origin, soundStart, soundEnd);
    }

    /** The time of the span that becomes its start: its first picture, unless sound comes clearly before it. */
    private long zero(Span span, Stretch video) {
        long picture = video.pictureStartTicks();
        if (span.audio().isEmpty() || span.startsAtVideo()) {
            return picture;
        }
        Stretch audio = span.audio().get();
        long heard = Ticks.convert(
                audio.soundStartTicks(),
                audio.track().timescaleHz(),
                video.track().timescaleHz());
        return picture - heard > frames(video.track().timescaleHz()) ? heard : picture;
    }

    private long soundZero(Span span) {
        Stretch audio = span.audio().orElseThrow();
        return span.video()
                .map(video -> sound.orElseThrow()
                        .convert(zero(span, video), video.track().timescaleHz()))
                .orElseGet(() -> soundTicks(audio, audio.soundStartTicks()));
    }

    /**
     * Sound that outlasts the pictures runs on into the next span until sound begins there. Only where it would be cut
     * by more than a few frames, the last picture waits for it.
     */
    private long next(Span span, Place place, Span following) {
        long end = end(span, place);
        if (span.video().isEmpty()
                || span.audio().isEmpty()
                || following.audio().isEmpty()) {
            return end;
        }
        long soundLimit = place(following, end).soundStartTicks();
        long cut = place.soundEndTicks() - soundLimit;
        return cut > frames(sound.orElseThrow().hz())
                ? end + Ticks.convert(cut, sound.orElseThrow().hz(), hz)
                : end;
    }

    private long end(Span span, Place place) {
        return span.video().isPresent()
                ? place.pictureEndTicks()
                : Ticks.convert(place.soundEndTicks(), sound.orElseThrow().hz(), hz);
    }

    private long frames(long unitHz) {
        return sound.map(shape -> Ticks.convert((long) CUT_FRAMES * shape.frameTicks(), shape.hz(), unitHz))
                .orElse(0L);
    }

    private long toHz(long ticks, Stretch video) {
        return Ticks.convert(ticks, video.track().timescaleHz(), hz);
    }

    private long toSound(long ticks) {
        return Ticks.convert(ticks, hz, sound.orElseThrow().hz());
    }

    private long soundTicks(Stretch audio, long ticks) {
        return sound.orElseThrow().convert(ticks, audio.track().timescaleHz());
    }
}
