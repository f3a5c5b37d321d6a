package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.FileBody.Container;
import io.reelkeep.media.content.RangedContent;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.timeline.Format;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.List;
import java.util.Optional;

/** A file that is to be cut: its bytes and its index. */
final class CutSource implements AutoCloseable {
    private final FileBody body;
    private final RangedContent content;
    private final Optional<PictureIndex> pictures;
    private final Optional<TrackIndex> sound;
    private final Format format;
    private final int samples;

    private CutSource(FileBody body, RangedContent content, Movie movie) {
        this.body = body;
        this.content = content;
        this.samples = movie.tracks().stream()
                .mapToInt(track -> track.samples().weight())
                .sum();
        Optional<TrackIndex> video = movie.main(Kind.VIDEO);
        this.sound = movie.main(Kind.AUDIO);
        if (video.isEmpty() && sound.isEmpty()) {
            throw new MediaRefused(Code.NO_SAMPLES, "nothing to be cut");
        }
        var marks = List.of(new Mark(1, 0, true));
        this.format = Format.of(new Span(0, video.map(CutSource::wholly), sound.map(CutSource::wholly), false, marks));
        this.pictures = video.map(PictureIndex::new);
    }

    /** Reads the index. The content is closed with the source, or where this throws. */
    static CutSource read(FileBody body, RangedContent content, Limits limits) {
        try {
            if (body.container() != Container.MP4) {
                throw new MediaRefused(
                        Code.UNSUPPORTED_CONTAINER, body.container().extension() + " cannot be cut");
            }
            return new CutSource(
                    body, content, MovieReader.read(content, 0, limits).movie());
        } catch (RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private static Stretch wholly(TrackIndex track) {
        return new Stretch(track, 0, track.samples().size());
    }

    FileBody body() {
        return body;
    }

    RangedContent content() {
        return content;
    }

    Optional<PictureIndex> pictures() {
        return pictures;
    }

    Optional<TrackIndex> sound() {
        return sound;
    }

    Format format() {
        return format;
    }

    /** Number of samples of all tracks, or more where they take the memory of more. */
    int samples() {
        return samples;
    }

    /** When all has been seen and heard, rounded up. */
    long endMillis() {
        long seen = pictures.map(index ->
                        Ticks.floorMillis(index.endTicks(), index.track().timescaleHz()))
                .orElse(0L);
        long heard = sound.map(track -> Ticks.floorMillis(track.presentationEndTicks(), track.timescaleHz()))
                .orElse(0L);
        return Math.max(seen, heard) + 1;
    }

    @Override
    public void close() {
        content.close();
    }
}
