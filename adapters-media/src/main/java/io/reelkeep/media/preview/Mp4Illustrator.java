package io.reelkeep.media.preview;

import io.reelkeep.application.preview.port.Illustrator;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Illustrates MP4 files with whatever decoders there are: the first that knows the codec and does not refuse has it.
 * Safe for use by several threads.
 */
public final class Mp4Illustrator implements Illustrator {
    private final Function<FileBody, BlobContent> bodies;
    private final List<PictureDecoder> pictureDecoders;
    private final List<SoundDecoder> soundDecoders;
    private final Limits limits;

    /** @param bodies opens a file; closed here */
    public Mp4Illustrator(
            Function<FileBody, BlobContent> bodies,
            List<PictureDecoder> pictureDecoders,
            List<SoundDecoder> soundDecoders) {
        this.bodies = bodies;
        this.pictureDecoders = List.copyOf(pictureDecoders);
        this.soundDecoders = List.copyOf(soundDecoders);
        this.limits = Limits.forThisHeap();
    }

    @Override
    public Illustrated illustrate(FileBody body, Supplier<BlobSink> sinks, Progress progress) {
        if (body.container() != FileBody.Container.MP4) {
            throw new MediaRefused(
                    Code.UNSUPPORTED_CONTAINER,
                    "no pictures of " + body.container().extension());
        }
        try (BlobContent content = bodies.apply(body)) {
            Movie movie = BoxReader.guarded("file", () -> MovieReader.read(content, 0, limits))
                    .movie();
            var kept = new Keeping(sinks);
            Optional<String> noPictures = attempt(() -> pictures(content, movie, kept, progress));
            Optional<String> noPeaks = attempt(() -> peaks(content, movie, kept, progress));
            return new Illustrated(kept.illustrations(), noPictures, noPeaks);
        }
    }

    /** @return why it did not succeed */
    private static Optional<String> attempt(Runnable work) {
        try {
            BoxReader.guarded("preview", () -> {
                work.run();
                return true;
            });
            return Optional.empty();
        } catch (MediaRefused refused) {
            return Optional.of(refused.code().word());
        }
    }

    private void pictures(BlobContent content, Movie movie, Keeping kept, Progress progress) {
        TrackIndex track = main(movie, TrackIndex.Kind.VIDEO);
        var drawing = new PictureDrawing(content, track, progress);
        List<PictureDecoder> able = pictureDecoders.stream()
                .filter(decoder -> decoder.decodes(track.entryOf(0)))
                .toList();
        firstWilling(able, track, kept, drawing::draw);
    }

    private void peaks(BlobContent content, Movie movie, Keeping kept, Progress progress) {
        TrackIndex track = main(movie, TrackIndex.Kind.AUDIO);
        List<SoundDecoder> able = soundDecoders.stream()
                .filter(decoder -> decoder.decodes(track.entryOf(0)))
                .toList();
        firstWilling(able, track, kept, (decoder, attempt) -> {
            List<byte[]> levels = PeakListener.listen(decoder, new SoundTrack(content, track, progress));
            for (int i = 0; i < levels.size(); i++) {
                attempt.keep(Illustration.Kind.PEAKS, i + 1, levels.get(i));
            }
        });
    }

    private static TrackIndex main(Movie movie, TrackIndex.Kind kind) {
        return movie.main(kind).orElseThrow(() -> new MediaRefused(Code.NO_SAMPLES, "no " + kind));
    }

    private static <D> void firstWilling(
            List<D> able, TrackIndex track, Keeping kept, BiConsumer<D, Keeping.Attempt> work) {
        var refused = new MediaRefused(Code.UNSUPPORTED_CODEC, track.entryOf(0).codec());
        for (D decoder : able) {
            try {
                Keeping.Attempt attempt = kept.attempt();
                work.accept(decoder, attempt);
                attempt.settle();
                return;
            } catch (MediaRefused unwilling) {
                refused = unwilling;
            }
        }
        throw refused;
    }
}
