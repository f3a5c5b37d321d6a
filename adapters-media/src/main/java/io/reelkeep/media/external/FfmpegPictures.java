package io.reelkeep.media.external;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.preview.KeyPictures;
import io.reelkeep.media.preview.PictureDecoder;
import io.reelkeep.media.preview.PictureSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Has key pictures decoded by an installed ffmpeg: HEVC, VP9, AV1, and what else it knows. It is given those pictures
 * and nothing else. Safe for use by several threads.
 */
public final class FfmpegPictures implements PictureDecoder {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int BYTES_PER_PIXEL = 3;

    private final Ffmpeg ffmpeg;

    public FfmpegPictures(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    @Override
    public boolean decodes(SampleEntry entry) {
        return true;
    }

    @Override
    public void decode(KeyPictures pictures, PictureSize size, Taker taker) {
        List<Integer> alike = alike(pictures);
        ffmpeg.run(
                new FfmpegOrder(DEADLINE)
                        .fromPipe(
                                Composed.feed(pictures.content(), pictures.track(), table(pictures, alike)),
                                "mp4",
                                "-noautorotate")
                        .with(
                                "-an",
                                "-fps_mode",
                                "passthrough",
                                "-vf",
                                "scale=%d:%d".formatted(size.width(), size.height()))
                        .with("-pix_fmt", "bgr24", "-f", "rawvideo")
                        .toPipe(from -> read(from, size, alike, taker)),
                () -> {});
    }

    /** The pictures that are coded as the first one is. */
    private static List<Integer> alike(KeyPictures pictures) {
        var alike = new ArrayList<Integer>();
        for (int i = 0; i < pictures.count(); i++) {
            if (pictures.entry(i).identity().equals(pictures.entry(0).identity())) {
                alike.add(i);
            }
        }
        return alike;
    }

    /** One second each. */
    private static SampleTable table(KeyPictures pictures, List<Integer> alike) {
        SampleTable all = pictures.track().samples();
        var some = new SampleTable(alike.size());
        int second = (int) Math.min(Integer.MAX_VALUE, pictures.track().timescaleHz());
        for (int index : alike) {
            int sample = pictures.sample(index);
            some.add(all.offset(sample), all.sizeBytes(sample), second, 0, true, 0);
        }
        return some;
    }

    private static void read(InputStream from, PictureSize size, List<Integer> alike, Taker taker) throws IOException {
        int length = size.width() * size.height() * BYTES_PER_PIXEL;
        for (int index : alike) {
            var picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
            byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
            int read = from.readNBytes(pixels, 0, length);
            if (read == 0) {
                break;
            }
            if (read < length) {
                throw new EOFException("half a picture");
            }
            taker.take(index, picture);
        }
        from.transferTo(java.io.OutputStream.nullOutputStream());
    }
}
