package io.reelkeep.media.external;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.preview.SoundDecoder;
import io.reelkeep.media.preview.SoundTrack;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Has sound decoded by an installed ffmpeg, as one channel of 16 kHz: enough for peaks. It is given the sound and
 * nothing else of the file. Safe for use by several threads.
 */
public final class FfmpegSound implements SoundDecoder {
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final int RATE_HZ = 16_000;
    private static final int CHUNK_BYTES = 1 << 14;

    private final Ffmpeg ffmpeg;

    public FfmpegSound(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    @Override
    public boolean decodes(SampleEntry entry) {
        return true;
    }

    @Override
    public void decode(SoundTrack sound, Taker taker) {
        taker.begin(RATE_HZ);
        ffmpeg.run(
                new FfmpegOrder(DEADLINE)
                        .fromPipe(
                                Composed.feed(
                                        sound.content(),
                                        sound.track(),
                                        sound.track().samples()),
                                "mp4")
                        .with("-vn", "-ac", "1", "-ar", Integer.toString(RATE_HZ), "-f", "s16le")
                        .toPipe(from -> read(from, taker)),
                () -> {});
    }

    private static void read(InputStream from, Taker taker) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = from.readNBytes(chunk, 0, CHUNK_BYTES);
                read > 1;
                read = from.readNBytes(chunk, 0, CHUNK_BYTES)) {
            for (int i = 0; i + 1 < read; i += 2) {
                short value = (short) (chunk[i] & 0xff | chunk[i + 1] << 8);
                taker.take(value, value);
            }
        }
    }
}
