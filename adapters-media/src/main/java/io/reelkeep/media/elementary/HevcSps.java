package io.reelkeep.media.elementary;

import java.util.HexFormat;

/**
 * The beginning of the sequence parameter set of H.265 (ISO/IEC 23008-2 §7.3.2.2.1).
 *
 * @param profileTierLevel the twelve general bytes of it, as hexadecimal digits
 * @param layers number of temporal layers
 * @param nested whether one may change to a higher layer at any picture
 */
record HevcSps(int number, String profileTierLevel, int layers, boolean nested, PictureFormat format) {
    private static final int HEADER_BYTES = 2;
    private static final int GENERAL_BYTES = 12;

    /** @param nal with its header */
    static HevcSps read(byte[] nal) {
        BitReader bits = BitReader.ofNal(nal, HEADER_BYTES);
        bits.skip(4);
        int furtherLayers = bits.bits(3);
        boolean nested = bits.flag();
        byte[] general = new byte[GENERAL_BYTES];
        for (int i = 0; i < GENERAL_BYTES; i++) {
            general[i] = (byte) bits.bits(8);
        }
        skipLayers(bits, furtherLayers);
        int number = bits.unsigned();
        return new HevcSps(number, HexFormat.of().formatHex(general), furtherLayers + 1, nested, format(bits));
    }

    private static void skipLayers(BitReader bits, int furtherLayers) {
        int toSkip = 0;
        for (int i = 0; i < furtherLayers; i++) {
            toSkip += bits.flag() ? 88 : 0;
            toSkip += bits.flag() ? 8 : 0;
        }
        bits.skip(toSkip + (furtherLayers > 0 ? 2 * (8 - furtherLayers) : 0));
    }

    private static PictureFormat format(BitReader bits) {
        int chroma = bits.unsigned() & 3;
        bits.skip(chroma == 3 ? 1 : 0);
        int width = bits.unsigned();
        int height = bits.unsigned();
        if (bits.flag()) {
            int cropX = chroma == 1 || chroma == 2 ? 2 : 1;
            int cropY = chroma == 1 ? 2 : 1;
            width = Math.subtractExact(
                    width, Math.multiplyExact(cropX, Math.addExact(bits.unsigned(), bits.unsigned())));
            height = Math.subtractExact(
                    height, Math.multiplyExact(cropY, Math.addExact(bits.unsigned(), bits.unsigned())));
        }
        int lumaBits = 8 + (bits.unsigned() & 7);
        int chromaBits = 8 + (bits.unsigned() & 7);
        return new PictureFormat(width, height, chroma, lumaBits, chromaBits, 1, 1, true);
    }
}
