package io.reelkeep.media.preview;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.preview.Illustration.Kind;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The storyboard and the poster of one file. */
final class PictureDrawing {
    /** Two sheets. */
    static final int MAX_TILES = 2 * Storyboard.TILES;

    static final long LEAST_TILE_MILLIS = 1_000;
    static final PictureSize TILE = new PictureSize(160, 160);
    static final PictureSize POSTER = new PictureSize(1_280, 1_280);

    private final BlobContent content;
    private final TrackIndex track;
    private final Progress progress;
    private final Framing framing;
    private final SpreadPictures frames;

    PictureDrawing(BlobContent content, TrackIndex track, Progress progress) {
        this.content = content;
        this.track = track;
        this.progress = progress;
        this.framing = Framing.of(track);
        this.frames = SpreadPictures.spread(track, MAX_TILES, LEAST_TILE_MILLIS);
        if (frames.count() == 0) {
            throw new MediaRefused(Code.NO_KEYFRAME, "no key picture is shown");
        }
    }

    void draw(PictureDecoder decoder, Keeping.Attempt attempt) {
        PictureSize size = framing.within(TILE);
        var sheets = new AtomicInteger();
        var board = new Storyboard(
                framing.seen(size), sheet -> attempt.keep(Kind.SPRITE, sheets.incrementAndGet(), Jpeg.encode(sheet)));
        var choice = new PosterChoice();
        decoder.decode(pictures(frames.samples()), size, (index, picture) -> {
            choice.look(index, picture);
            board.add(frames.shownFromMillis().get(index), framing.turn(picture));
        });
        if (board.count() == 0) {
            throw new MediaRefused(Code.CORRUPT, "no key picture can be decoded");
        }
        board.finish();
        String vtt = board.vtt(frames.lengthMillis(), Kind.SPRITE::fileName);
        attempt.keep(Kind.STORYBOARD, 1, vtt.getBytes(StandardCharsets.UTF_8));
        decoder.decode(
                pictures(List.of(frames.samples().get(choice.best()))),
                framing.within(POSTER),
                (index, picture) -> keepPoster(attempt, picture));
    }

    private void keepPoster(Keeping.Attempt attempt, BufferedImage picture) {
        attempt.keep(Kind.POSTER, 1, Jpeg.encode(framing.turn(picture)));
    }

    private KeyPictures pictures(List<Integer> samples) {
        return new KeyPictures(content, track, samples, progress);
    }
}
