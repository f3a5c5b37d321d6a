package io.reelkeep.media.edit;

import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Extent;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Makes a span of a piece that somebody asked for. */
final class PieceCut {
    private final CutSource source;
    private final CutMode mode;
    private final long fromMillis;
    private final long toMillis;

    PieceCut(CutSource source, Piece piece, CutMode mode) {
        this.source = source;
        this.mode = mode;
        this.fromMillis = Math.min(piece.fromMillis(), source.endMillis());
        this.toMillis = Math.min(piece.toMillis(), source.endMillis());
    }

    /**
     * The span; empty where nothing is left of the piece.
     *
     * @param number of the piece, which is that of its source, too: the order of the pieces is that of their bytes
     * @param beginsPictures no piece before it has pictures
     */
    Optional<Span> span(int number, boolean beginsPictures) {
        if (source.pictures().isEmpty() || !touches(source.pictures().get())) {
            return soundAlone(number);
        }
        PictureIndex pictures = source.pictures().get();
        var entries = new EntryPoints(source.content(), pictures.track(), beginsPictures);
        return new PictureCut(pictures, entries, fromMillis, toMillis)
                .range(mode)
                .map(range -> withPictures(number, pictures, range, entries.opening(range.from())));
    }

    /** Sound may begin before the pictures, and outlast them. */
    private boolean touches(PictureIndex pictures) {
        long hz = pictures.track().timescaleHz();
        return Ticks.firstOfMillis(fromMillis, hz) < pictures.endTicks()
                && Ticks.firstOfMillis(toMillis, hz) > pictures.startTicks();
    }

    private Optional<Span> soundAlone(int number) {
        Optional<SoundCut> sound = source.sound().map(SoundCut::new);
        return sound.flatMap(cut -> cut.extent(mode, fromMillis, toMillis))
                .flatMap(extent -> sound.get()
                        .frames(extent, mode)
                        .map(stretch ->
                                span(number, Optional.empty(), Optional.of(stretch), extent, Optional.empty())));
    }

    private Span withPictures(int number, PictureIndex pictures, PictureRange range, Optional<ByteBuffer> opening) {
        Extent extent = extent(pictures, range);
        Optional<Stretch> sound = source.sound().map(SoundCut::new).flatMap(cut -> cut.frames(extent, mode));
        Optional<Stretch> stretch = Optional.of(new Stretch(pictures.track(), range.from(), range.to()));
        return span(number, stretch, sound, extent, opening);
    }

    /** Where no picture lies between a bound and what was asked for, sound is heard from or to what was asked for. */
    private Extent extent(PictureIndex pictures, PictureRange range) {
        long hz = pictures.track().timescaleHz();
        long start = range.startTicks();
        long end = range.endTicks();
        if (source.sound().isPresent()) {
            TrackIndex track = source.sound().get();
            var sound = new SoundCut(track);
            if (start == pictures.startTicks()) {
                long heard = Ticks.convert(sound.startTicks(), track.timescaleHz(), hz);
                start = Math.min(start, Math.max(heard, Ticks.firstOfMillis(fromMillis, hz)));
            }
            if (end == pictures.endTicks()) {
                long heard = Ticks.convert(sound.endTicks(), track.timescaleHz(), hz);
                end = Math.max(end, Math.min(heard, Ticks.firstOfMillis(toMillis, hz)));
            }
        }
        return new Extent(start, end, hz);
    }

    private static Span span(
            int number, Optional<Stretch> video, Optional<Stretch> audio, Extent extent, Optional<ByteBuffer> opening) {
        var marks = List.of(new Mark(number, 0, true));
        return new Span(
                number,
                video,
                audio,
                false,
                marks,
                Optional.of(extent),
                opening.map(bytes ->
                        sample -> sample == video.orElseThrow().from() ? Optional.of(bytes) : Optional.empty()));
    }
}
