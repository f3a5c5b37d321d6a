package io.reelkeep.media.elementary;

import java.util.Set;

/** Reads the sequence parameter set of H.264 (ISO/IEC 14496-10 §7.3.2.1.1). */
public final class AvcSps {
    private static final Set<Integer> WITH_CHROMA_FORMAT =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    // Table E-1, from 1 on.
    private static final int[][] ASPECTS = {
        {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11}, {80, 33}, {18, 11}, {15, 11},
        {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
    };
    private static final int EXTENDED_ASPECT = 255;

    private final BitReader bits;
    private int chroma = 1;
    private int lumaBits = 8;
    private int chromaBits = 8;
    private boolean separatePlanes;

    private AvcSps(BitReader bits) {
        this.bits = bits;
    }

    /** Whether the decoder configuration tells the chroma format, too. */
    static boolean tellsChroma(int profile) {
        return WITH_CHROMA_FORMAT.contains(profile);
    }

    /** @param nal with its header */
    public static PictureFormat read(byte[] nal) {
        return new AvcSps(BitReader.ofNal(nal, 1)).read();
    }

    private PictureFormat read() {
        int profile = bits.bits(8);
        bits.skip(16);
        bits.unsigned();
        if (tellsChroma(profile)) {
            readChroma();
        }
        bits.unsigned();
        skipOrder();
        bits.unsigned();
        bits.skip(1);
        int widthBlocks = bits.unsigned() + 1;
        int heightBlocks = bits.unsigned() + 1;
        boolean wholeFrames = bits.flag();
        bits.skip(wholeFrames ? 1 : 2);
        int fields = wholeFrames ? 1 : 2;
        int width = Math.multiplyExact(16, widthBlocks);
        int height = Math.multiplyExact(16 * fields, heightBlocks);
        if (bits.flag()) {
            int cropX = chroma == 1 || chroma == 2 ? 2 : 1;
            int cropY = (chroma == 1 ? 2 : 1) * fields;
            width = Math.subtractExact(
                    width, Math.multiplyExact(cropX, Math.addExact(bits.unsigned(), bits.unsigned())));
            height = Math.subtractExact(
                    height, Math.multiplyExact(cropY, Math.addExact(bits.unsigned(), bits.unsigned())));
        }
        int[] aspect = bits.flag() ? aspect(bits) : ASPECTS[0];
        return new PictureFormat(width, height, chroma, lumaBits, chromaBits, aspect[0], aspect[1], wholeFrames);
    }

    private void readChroma() {
        chroma = bits.unsigned() & 3;
        separatePlanes = chroma == 3 && bits.flag();
        lumaBits = 8 + (bits.unsigned() & 7);
        chromaBits = 8 + (bits.unsigned() & 7);
        bits.skip(1);
        if (bits.flag()) {
            for (int list = 0; list < (chroma == 3 ? 12 : 8); list++) {
                if (bits.flag()) {
                    skipScaling(list < 6 ? 16 : 64);
                }
            }
        }
        chroma = separatePlanes ? 0 : chroma;
    }

    private void skipScaling(int size) {
        int last = 8;
        for (int i = 0; i < size && last != 0; i++) {
            last = last + bits.signed() & 0xff;
        }
    }

    private void skipOrder() {
        int type = bits.unsigned();
        if (type == 0) {
            bits.unsigned();
        } else if (type == 1) {
            bits.skip(1);
            bits.signed();
            bits.signed();
            int count = bits.unsigned();
            for (int i = 0; i < count; i++) {
                bits.signed();
            }
        }
    }

    /** The shape of a pixel: the first field of the VUI. Square where it is not told. */
    static int[] aspect(BitReader vui) {
        if (!vui.flag()) {
            return ASPECTS[0];
        }
        int index = vui.bits(8);
        if (index == EXTENDED_ASPECT) {
            return new int[] {vui.bits(16), vui.bits(16)};
        }
        return index >= 1 && index <= ASPECTS.length ? ASPECTS[index - 1] : ASPECTS[0];
    }
}
