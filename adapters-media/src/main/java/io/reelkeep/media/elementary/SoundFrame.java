package io.reelkeep.media.elementary;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import java.util.Optional;

/**
 * The header of one frame of a sound stream.
 *
 * @param headerBytes what of the frame does not come into a sample
 * @param totalBytes with the header
 * @param samples per channel
 * @param config equal for frames that one decoder takes without being told
 */
public record SoundFrame(int headerBytes, int totalBytes, int samples, Config config) {
    /** So many bytes must be there to look for a frame. */
    public static final int LONGEST_HEADER = 9;

    private static final int[] AAC_RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };
    // ISO/IEC 11172-3 §2.4.2.3, layer III in kbit/s: MPEG-1, then MPEG-2 and 2.5
    private static final int[][] MP3_RATES = {
        {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };
    private static final int[] MP3_HZ = {44_100, 48_000, 32_000};

    /** How the frames are to be decoded; {@code specific} is the AudioSpecificConfig as one number, 0 for MP3. */
    public record Config(int objectType, int specific, int channels, int rateHz) {
        public SampleEntry entry() {
            byte[] bytes = specific == 0 ? new byte[0] : new byte[] {(byte) (specific >> 8), (byte) specific};
            return EntryBoxes.sound(objectType, channels, rateHz, bytes);
        }
    }

    /** Finds frames in bytes. */
    @FunctionalInterface
    public interface Parser {
        /** The frame that begins there, where {@link #LONGEST_HEADER} bytes are; empty where none can begin. */
        Optional<SoundFrame> at(byte[] bytes, int from);
    }

    /**
     * ADTS (ISO/IEC 14496-3 §1.A.2.2): sync 12 bits, version 1, layer 2, no CRC 1, profile 2, rate 4, private 1,
     * channels 3, four flags, length 13, fullness 11, further blocks 2.
     */
    public static Optional<SoundFrame> adts(byte[] b, int at) {
        boolean sync = (b[at] & 0xff) == 0xff && (b[at + 1] & 0xf6) == 0xf0;
        int rate = b[at + 2] >> 2 & 15;
        int channels = (b[at + 2] & 1) << 2 | b[at + 3] >> 6 & 3;
        int header = (b[at + 1] & 1) == 1 ? 7 : 9;
        int length = (b[at + 3] & 3) << 11 | (b[at + 4] & 0xff) << 3 | b[at + 5] >> 5 & 7;
        boolean oneBlock = (b[at + 6] & 3) == 0;
        if (!sync || rate >= AAC_RATES.length || channels == 0 || length <= header || !oneBlock) {
            return Optional.empty();
        }
        int objectType = (b[at + 2] >> 6 & 3) + 1;
        // object type 5 bits, rate 4, channels 4, frames of 1024, no core coder, no extension
        int specific = objectType << 11 | rate << 7 | channels << 3;
        int speakers = channels == 7 ? 8 : channels;
        return Optional.of(
                new SoundFrame(header, length, 1_024, new Config(0x40, specific, speakers, AAC_RATES[rate])));
    }

    /** ISO/IEC 11172-3 §2.4.1.3: sync 11 bits, version 2, layer 2, no CRC 1, bit rate 4, rate 2, padding 1, …, mode 2. */
    public static Optional<SoundFrame> mp3(byte[] b, int at) {
        boolean sync = (b[at] & 0xff) == 0xff && (b[at + 1] & 0xe0) == 0xe0;
        int version = b[at + 1] >> 3 & 3;
        boolean layer3 = (b[at + 1] >> 1 & 3) == 1;
        int bitRate = b[at + 2] >> 4 & 15;
        int rate = b[at + 2] >> 2 & 3;
        if (!sync || version == 1 || !layer3 || bitRate == 0 || bitRate == 15 || rate == 3) {
            return Optional.empty();
        }
        boolean first = version == 3;
        int hz = MP3_HZ[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        int samples = first ? 1_152 : 576;
        int bytes = samples / 8 * 1_000 * MP3_RATES[first ? 0 : 1][bitRate - 1] / hz + (b[at + 2] >> 1 & 1);
        int channels = (b[at + 3] >> 6 & 3) == 3 ? 1 : 2;
        return Optional.of(new SoundFrame(0, bytes, samples, new Config(0x6b, 0, channels, hz)));
    }
}
