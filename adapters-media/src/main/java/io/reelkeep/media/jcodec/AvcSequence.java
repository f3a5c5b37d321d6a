package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What a sequence parameter set says (ITU-T H.264 §7.3.2.1.1), where it is harmless and of a kind that jcodec decodes
 * right: 8 bits, 4:2:0, whole frames.
 *
 * @param frameNumberBits width of frame_num
 * @param orderType pic_order_cnt_type
 * @param orderBits width of pic_order_cnt_lsb
 * @param width in pixels, as coded
 * @param height in pixels, as coded
 * @param crop what of it is shown
 * @param bare the set without what says nothing about decoding: there a count may ask for any amount of memory
 */
record AvcSequence(
        int id,
        int frameNumberBits,
        int orderType,
        int orderBits,
        boolean orderDeltaIsZero,
        int width,
        int height,
        Crop crop,
        Colours colours,
        ByteBuffer bare) {
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    private static final int MAX_MACROBLOCKS = 3_840 * 2_160 / 256;
    private static final int MAX_ACROSS = 1_023;
    private static final int BT_709 = 1;
    private static final int UNSPECIFIED = 2;
    private static final int HD_HEIGHT = 720;

    /** The part of the pixels that is shown. */
    record Crop(int left, int top, int width, int height) {}

    /**
     * How light and colour are to be understood.
     *
     * @param isHd by ITU-R BT.709 instead of BT.601
     */
    record Colours(boolean isHd, boolean isFullRange) {}

    static AvcSequence read(byte[] nal) {
        Rbsp bits = Rbsp.of(nal);
        int profile = bits.bits(8);
        bits.bits(16);
        int id = bits.upTo(31, "SPS id");
        if (HIGH.contains(profile)) {
            readHigh(bits);
        }
        int frameNumberBits = bits.upTo(12, "frame number width") + 4;
        int orderType = bits.upTo(2, "picture order type");
        int orderBits = orderType == 0 ? bits.upTo(12, "picture order width") + 4 : 0;
        boolean deltaIsZero = orderType == 1 && readOrderCycle(bits);
        bits.upTo(16, "reference frames");
        bits.bits(1);
        int across = bits.upTo(MAX_ACROSS, "width") + 1;
        int down = bits.upTo(MAX_ACROSS, "height") + 1;
        if (!bits.flag()) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "interlaced pictures");
        }
        if (across * down > MAX_MACROBLOCKS) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "pictures of " + across * 16 + "x" + down * 16);
        }
        bits.bits(1);
        Crop crop = readCrop(bits, across * 16, down * 16);
        ByteBuffer bare = ByteBuffer.wrap(bits.cutOff(nal[0]));
        Colours colours = readColours(bits, crop.height());
        return new AvcSequence(
                id, frameNumberBits, orderType, orderBits, deltaIsZero, across * 16, down * 16, crop, colours, bare);
    }

    private static void readHigh(Rbsp bits) {
        if (bits.upTo(3, "chroma format") != 1 || bits.upTo(6, "depth") != 0 || bits.upTo(6, "depth") != 0) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "other pictures than 8 bits in 4:2:0");
        }
        bits.bits(1);
        if (bits.flag()) {
            skipScaling(bits, 8);
        }
    }

    /** §7.3.2.1.1.1: a list ends early where its next scale is 0. */
    static void skipScaling(Rbsp bits, int lists) {
        for (int list = 0; list < lists; list++) {
            if (bits.flag()) {
                int next = 8;
                for (int i = 0; i < (list < 6 ? 16 : 64) && next != 0; i++) {
                    int code = bits.upTo(512, "scaling delta");
                    int delta = (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
                    next = next + delta & 0xff;
                }
            }
        }
    }

    /** @return delta_pic_order_always_zero_flag */
    private static boolean readOrderCycle(Rbsp bits) {
        boolean deltaIsZero = bits.flag();
        bits.skipSigned();
        bits.skipSigned();
        int count = bits.upTo(255, "order cycle");
        for (int i = 0; i < count; i++) {
            bits.skipSigned();
        }
        return deltaIsZero;
    }

    /** Offsets count in chroma samples: two pixels each. */
    private static Crop readCrop(Rbsp bits, int width, int height) {
        if (!bits.flag()) {
            return new Crop(0, 0, width, height);
        }
        int left = 2 * bits.upTo(width, "crop");
        int right = 2 * bits.upTo(width, "crop");
        int top = 2 * bits.upTo(height, "crop");
        int bottom = 2 * bits.upTo(height, "crop");
        if (left + right >= width || top + bottom >= height) {
            throw new MediaRefused(Code.CORRUPT, "everything is cropped");
        }
        return new Crop(left, top, width - left - right, height - top - bottom);
    }

    /** Annex E: where nothing is said, high definition is taken for BT.709, as browsers do. */
    private static Colours readColours(Rbsp bits, int height) {
        boolean isHd = height >= HD_HEIGHT;
        if (!bits.flag()) {
            return new Colours(isHd, false);
        }
        if (bits.flag() && bits.bits(8) == 255) {
            bits.bits(31);
            bits.bits(1);
        }
        if (bits.flag()) {
            bits.bits(1);
        }
        if (!bits.flag()) {
            return new Colours(isHd, false);
        }
        bits.bits(3);
        boolean isFullRange = bits.flag();
        int matrix = UNSPECIFIED;
        if (bits.flag()) {
            bits.bits(16);
            matrix = bits.bits(8);
        }
        return new Colours(matrix == UNSPECIFIED ? isHd : matrix == BT_709, isFullRange);
    }
}
