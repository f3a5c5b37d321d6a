package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import java.nio.ByteBuffer;

/**
 * Looks whether the first channel of an AAC frame is coded with noise substitution (ISO/IEC 14496-3 §4.6.13), which the
 * decoder turns into silence without saying so.
 */
final class AacNoise {
    private static final int NOISE_CODEBOOK = 13;
    private static final int SINGLE_CHANNEL = 0;
    private static final int CHANNEL_PAIR = 1;
    private static final int EIGHT_SHORT = 2;

    private AacNoise() {}

    static boolean isIn(ByteBuffer frame) {
        // A header byte that is skipped goes first, as in the units that this reader was made for.
        byte[] padded = new byte[frame.remaining() + 1];
        frame.duplicate().get(padded, 1, frame.remaining());
        try {
            return hasNoise(Rbsp.plain(padded));
        } catch (MediaRefused endsEarly) {
            return false;
        }
    }

    /** raw_data_block, then single_channel_element or channel_pair_element with common_window (§4.4.2). */
    private static boolean hasNoise(Rbsp bits) {
        int element = bits.bits(3);
        bits.bits(4);
        if (element == CHANNEL_PAIR && bits.flag()) {
            Window window = Window.read(bits);
            if (bits.bits(2) == 1) {
                for (int i = 0; i < window.groups() * window.bands(); i++) {
                    bits.bits(1);
                }
            }
            bits.bits(8);
            return sectionsHaveNoise(bits, window);
        }
        if (element != SINGLE_CHANNEL && element != CHANNEL_PAIR) {
            return false;
        }
        bits.bits(8);
        return sectionsHaveNoise(bits, Window.read(bits));
    }

    /** ics_info. */
    private record Window(boolean isShort, int groups, int bands) {
        static Window read(Rbsp bits) {
            bits.bits(1);
            boolean isShort = bits.bits(2) == EIGHT_SHORT;
            bits.bits(1);
            if (isShort) {
                int bands = bits.bits(4);
                return new Window(true, 8 - Integer.bitCount(bits.bits(7)), bands);
            }
            int bands = bits.bits(6);
            // Prediction belongs to other profiles than the one that is decoded here.
            bits.bits(1);
            return new Window(false, 1, bands);
        }
    }

    /** section_data. */
    private static boolean sectionsHaveNoise(Rbsp bits, Window window) {
        int width = window.isShort() ? 3 : 5;
        int escape = (1 << width) - 1;
        for (int group = 0; group < window.groups(); group++) {
            for (int band = 0; band < window.bands(); ) {
                if (bits.bits(4) == NOISE_CODEBOOK) {
                    return true;
                }
                int more = bits.bits(width);
                band += more;
                while (more == escape) {
                    more = bits.bits(width);
                    band += more;
                }
            }
        }
        return false;
    }
}
