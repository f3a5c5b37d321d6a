package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.AvcConfig;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.preview.KeyPictures;
import io.reelkeep.media.preview.PictureDecoder;
import io.reelkeep.media.preview.PictureSize;
import java.awt.image.BufferedImage;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Optional;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * Decodes key pictures of H.264: 8 bits in 4:2:0, whole frames, up to 3840x2160. Each is decoded by itself, in a thread
 * with a deadline, and only after {@link AvcPicture} has found it harmless. Safe for use by several threads.
 */
public final class H264Thumbnailer implements PictureDecoder {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public H264Thumbnailer() {
        JcodecLogSink.install();
    }

    @Override
    public boolean decodes(SampleEntry entry) {
        return entry.isAvc() && entry.avc().isPresent();
    }

    @Override
    public void decode(KeyPictures pictures, PictureSize size, Taker taker) {
        int taken = 0;
        Optional<MediaRefused> why = Optional.empty();
        try (DecodingThread thread = DecodingThread.start()) {
            for (int i = 0; i < pictures.count(); i++) {
                try {
                    AvcPicture coded = AvcPicture.read(config(pictures.entry(i)), pictures.bytes(i));
                    BufferedImage picture = thread.within(PATIENCE, () -> decode(coded, size));
                    taker.take(i, picture);
                    taken++;
                } catch (MediaRefused refused) {
                    why = Optional.of(why.orElse(refused));
                    if (refused.code() == Code.LIMIT_EXCEEDED) {
                        break;
                    }
                }
            }
        }
        if (taken == 0) {
            throw why.orElseGet(() -> new MediaRefused(Code.NO_KEYFRAME, "no picture to decode"));
        }
    }

    private static AvcConfig config(SampleEntry entry) {
        return entry.avc().orElseThrow(() -> new MediaRefused(Code.UNSUPPORTED_CODEC, entry.codec()));
    }

    private static BufferedImage decode(AvcPicture coded, PictureSize size) {
        AvcSequence sequence = coded.sequence();
        H264Decoder decoder = unthreaded(new H264Decoder());
        Picture planes = Picture.create(sequence.width(), sequence.height(), ColorSpace.YUV420J);
        Optional<Picture> decoded = Optional.ofNullable(decoder.decodeFrameFromNals(coded.units(), planes.getData()));
        return PlaneScaler.scale(
                decoded.orElseThrow(() -> new MediaRefused(Code.CORRUPT, "nothing was decoded")), sequence, size);
    }

    /** Left alone, it starts threads for pictures of several slices, and never ends them. */
    private static H264Decoder unthreaded(H264Decoder decoder) {
        try {
            Field threaded = H264Decoder.class.getDeclaredField("threaded");
            threaded.setAccessible(true);
            threaded.setBoolean(decoder, false);
            return decoder;
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("jcodec is not the version that we know", otherVersion);
        }
    }
}
