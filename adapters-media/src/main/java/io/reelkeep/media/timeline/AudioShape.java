package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.AacConfig;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The grid that sound lies on: players count decoded samples, so that every frame is exactly one step of it.
 *
 * @param silence one frame of it, where we know how to write it
 */
record AudioShape(long hz, int frameTicks, Optional<ByteBuffer> silence) {
    private static final int AAC_FRAME = 1024;
    private static final int OPUS_HZ = 48_000;
    private static final int OPUS_STEP = 120;
    private static final int LONGEST_CELT = 960;
    private static final int MAX_OPUS_PACKET = 5_760;
    private static final byte[] SILENT_CELT = {(byte) 0xff, (byte) 0xfe};
    private static final int LOOKED_AT = 4_096;
    // An AAC-LC frame with nothing in it, for one and for two channels; the same at every rate.
    private static final byte[] SILENT_MONO = HexFormat.of().parseHex("01182007");
    private static final byte[] SILENT_STEREO = HexFormat.of().parseHex("211004608c1c");

    static AudioShape of(Stretch stretch) {
        Optional<AacConfig> plain =
                stretch.track().entryOf(stretch.from()).aac().filter(AacConfig::isPlainLowComplexity);
        if (plain.isPresent()) {
            byte[] silent = plain.get().channels() == 1 ? SILENT_MONO : SILENT_STEREO;
            return new AudioShape(
                    plain.get().sampleRateHz(),
                    AAC_FRAME,
                    Optional.of(ByteBuffer.wrap(silent).asReadOnlyBuffer()));
        }
        long hz = stretch.track().timescaleHz();
        if (stretch.track().entryOf(stretch.from()).codec().equals("Opus")) {
            // Browsers write the times of arrival; the frames themselves are whole multiples of 2.5 ms.
            long arrival = Ticks.convert(usualDuration(stretch), hz, OPUS_HZ);
            long frame = Math.max(1, (arrival + OPUS_STEP / 2) / OPUS_STEP) * OPUS_STEP;
            return new AudioShape(OPUS_HZ, Math.toIntExact(frame), opusSilence(frame));
        }
        return new AudioShape(hz, usualDuration(stretch), Optional.empty());
    }

    /**
     * RFC 6716 §3: a first byte with configuration (5 bits), stereo and framing; CELT of the full band is configuration 28
     * to 31 for 2.5 to 20 ms. A frame that begins with a flag for silence holds nothing more.
     */
    private static Optional<ByteBuffer> opusSilence(long frame) {
        for (int configuration = 28; configuration <= 31; configuration++) {
            if (frame == (long) OPUS_STEP << configuration - 28) {
                return Optional.of(
                        ByteBuffer.wrap(new byte[] {(byte) (configuration << 3), SILENT_CELT[0], SILENT_CELT[1]})
                                .asReadOnlyBuffer());
            }
        }
        if (frame % LONGEST_CELT != 0 || frame > MAX_OPUS_PACKET) {
            return Optional.empty();
        }
        // Framing 3: the number of frames, all of one length, without padding.
        int count = (int) (frame / LONGEST_CELT);
        ByteBuffer packet = ByteBuffer.allocate(2 + count * SILENT_CELT.length);
        packet.put((byte) (31 << 3 | 3)).put((byte) count);
        for (int i = 0; i < count; i++) {
            packet.put(SILENT_CELT);
        }
        return Optional.of(packet.flip().asReadOnlyBuffer());
    }

    /** The median; of the track, so that all parts of it are of one shape. */
    private static int usualDuration(Stretch stretch) {
        SampleTable samples = stretch.track().samples();
        int[] durations = IntStream.range(0, Math.min(samples.size(), LOOKED_AT))
                .map(samples::durationTicks)
                .sorted()
                .toArray();
        return Math.max(1, durations[durations.length / 2]);
    }

    /** From units of a source to ours. */
    long convert(long ticks, long fromHz) {
        return Ticks.convert(ticks, fromHz, hz);
    }
}
