package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.AacConfig;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.preview.SoundDecoder;
import io.reelkeep.media.preview.SoundTrack;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.Decoder;
import net.sourceforge.jaad.aac.SampleBuffer;

/**
 * Decodes AAC-LC in one or two channels, in a thread with a deadline. Frames with noise substitution come out of the
 * decoder as silence; where that happens often, the sound is refused rather than drawn wrong. Safe for use by several
 * threads.
 */
public final class AacWaveform implements SoundDecoder {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH_FRAMES = 256;
    private static final int FRAME_SAMPLES = 1_024;
    private static final int TOLERATED_PERCENT = 20;
    private static final int BITS = 16;

    @Override
    public boolean decodes(SampleEntry entry) {
        return entry.aac().filter(AacConfig::isPlainLowComplexity).isPresent();
    }

    @Override
    public void decode(SoundTrack sound, Taker taker) {
        AacConfig config = sound.entry().aac().orElseThrow(() -> new MediaRefused(Code.UNSUPPORTED_CODEC, "not AAC"));
        taker.begin(config.sampleRateHz());
        var run = new Run(decoder(config), sound, config.sampleRateHz());
        try (DecodingThread thread = DecodingThread.start()) {
            for (int first = 0; first < sound.frames(); first += BATCH_FRAMES) {
                List<byte[]> coded = coded(sound, first);
                int from = first;
                thread.within(PATIENCE, () -> run.decode(from, coded)).forEach(frame -> frame.tell(taker));
            }
        }
        run.refuseMuch();
    }

    private static List<byte[]> coded(SoundTrack sound, int first) {
        var batch = new ArrayList<byte[]>();
        for (int i = first; i < Math.min(sound.frames(), first + BATCH_FRAMES); i++) {
            ByteBuffer bytes = sound.bytes(i);
            byte[] frame = new byte[bytes.remaining()];
            bytes.get(frame);
            batch.add(frame);
        }
        return batch;
    }

    private static Decoder decoder(AacConfig config) {
        try {
            return new Decoder(HexFormat.of().parseHex(config.specific()));
        } catch (AACException unknown) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "AAC: " + unknown.getMessage());
        }
    }

    /** One decoded frame: the least and the greatest sample of all channels at each moment; silence at first. */
    private static final class Frame {
        private final short[] least;
        private final short[] most;

        Frame(int moments) {
            this.least = new short[moments];
            this.most = new short[moments];
        }

        void tell(Taker taker) {
            for (int i = 0; i < least.length; i++) {
                taker.take(least[i], most[i]);
            }
        }

        boolean isSilent() {
            for (int i = 0; i < least.length; i++) {
                if (least[i] != 0 || most[i] != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The decoding of one track; in one thread at a time. */
    private static final class Run {
        private final Decoder decoder;
        private final SoundTrack sound;
        private final int sampleRateHz;
        private final AtomicInteger lost = new AtomicInteger();

        Run(Decoder decoder, SoundTrack sound, int sampleRateHz) {
            this.decoder = decoder;
            this.sound = sound;
            this.sampleRateHz = sampleRateHz;
        }

        List<Frame> decode(int first, List<byte[]> coded) {
            var frames = new ArrayList<Frame>();
            int lostNow = 0;
            for (int i = 0; i < coded.size(); i++) {
                Frame frame = decode(coded.get(i), moments(first + i));
                boolean isLost = frame.isSilent() && AacNoise.isIn(ByteBuffer.wrap(coded.get(i)));
                lostNow += isLost ? 1 : 0;
                frames.add(frame);
            }
            lost.addAndGet(lostNow);
            return frames;
        }

        /** How long a frame that cannot be decoded is silent. */
        private int moments(int frame) {
            long ticks = sound.track().samples().durationTicks(frame);
            long moments = Ticks.convert(ticks, sound.track().timescaleHz(), sampleRateHz);
            return (int) Math.max(0, Math.min(FRAME_SAMPLES, moments));
        }

        private Frame decode(byte[] coded, int moments) {
            try {
                var samples = new SampleBuffer();
                decoder.decodeFrame(coded, samples);
                return frame(samples);
            } catch (AACException | RuntimeException damaged) {
                return new Frame(moments);
            }
        }

        /** Channels are interleaved; big-endian unless it says otherwise. */
        private static Frame frame(SampleBuffer samples) {
            int channels = samples.getChannels();
            if (samples.getBitsPerSample() != BITS || channels < 1) {
                throw new IllegalStateException("sound of " + samples.getBitsPerSample() + " bits");
            }
            samples.setBigEndian(true);
            ByteBuffer pcm = ByteBuffer.wrap(samples.getData());
            Frame frame = new Frame(pcm.remaining() / 2 / channels);
            for (int i = 0; i < frame.least.length; i++) {
                short low = Short.MAX_VALUE;
                short high = Short.MIN_VALUE;
                for (int channel = 0; channel < channels; channel++) {
                    short value = pcm.getShort();
                    low = (short) Math.min(low, value);
                    high = (short) Math.max(high, value);
                }
                frame.least[i] = low;
                frame.most[i] = high;
            }
            return frame;
        }

        void refuseMuch() {
            if (lost.get() * 100L > sound.frames() * (long) TOLERATED_PERCENT) {
                throw new MediaRefused(Code.UNSUPPORTED_CODEC, "AAC with noise substitution");
            }
        }
    }
}
