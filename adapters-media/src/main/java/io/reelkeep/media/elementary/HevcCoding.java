package io.reelkeep.media.elementary;

import io.reelkeep.media.isobmff.write.BoxWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** H.265 (ISO/IEC 23008-2 table 7-1). */
final class HevcCoding implements PictureCoding {
    private static final int FIRST_KEY = 16;
    private static final int LAST_KEY = 21;
    private static final int LAST_SLICE = 31;
    private static final int VPS = 32;
    private static final int SPS = 33;
    private static final int PPS = 34;
    private static final int DELIMITER = 35;
    private static final int FILLER = 38;
    private static final int PREFIX_SEI = 39;
    private static final int HEADER_BYTES = 2;

    private final ParameterSets sets = new ParameterSets();

    @Override
    public Role role(byte[] bytes, int from, int to) {
        int type = type(bytes[from]);
        if (type <= LAST_SLICE) {
            return type >= FIRST_KEY && type <= LAST_KEY ? Role.KEY_SLICE : Role.SLICE;
        }
        return switch (type) {
            case VPS, SPS, PPS -> Role.PARAMETERS;
            case DELIMITER, 36, 37, FILLER -> Role.FRAMING;
            case PREFIX_SEI -> Role.PREFIX;
            default -> Role.OTHER;
        };
    }

    private static int type(byte header) {
        return header >> 1 & 63;
    }

    @Override
    public boolean beginsPicture(byte[] bytes, int from, int to) {
        return to > from + HEADER_BYTES && (bytes[from + HEADER_BYTES] & 0x80) != 0;
    }

    @Override
    public boolean take(byte[] set) {
        int kind = type(set[0]);
        int number = switch (kind) {
            case VPS -> BitReader.ofNal(set, HEADER_BYTES).bits(4);
            case SPS -> HevcSps.read(set).number();
            default -> BitReader.ofNal(set, HEADER_BYTES).unsigned();
        };
        return sets.put(kind, number, set);
    }

    @Override
    public boolean mayChangeEntry() {
        return false;
    }

    @Override
    public Optional<Entry> entry() {
        if (sets.of(VPS).isEmpty() || sets.of(SPS).isEmpty() || sets.of(PPS).isEmpty()) {
            return Optional.empty();
        }
        HevcSps sps = HevcSps.read(sets.of(SPS).get(0));
        PictureFormat format = sps.format();
        // version, profile tier level, segmentation and parallelism unknown, chroma and depths, frame rate unknown
        var out = new BoxWriter(256)
                .u8(1)
                .bytes(HexFormat.of().parseHex(sps.profileTierLevel()))
                .u16(0xf000)
                .u8(0xfc);
        out.u8(0xfc | format.chroma())
                .u8(0xf8 | format.lumaBits() - 8)
                .u8(0xf8 | format.chromaBits() - 8)
                .u16(0);
        out.u8(sps.layers() << 3 | (sps.nested() ? 4 : 0) | 3).u8(3);
        for (int kind : List.of(VPS, SPS, PPS)) {
            List<byte[]> own = sets.of(kind);
            out.u8(0x80 | kind).u16(own.size());
            EntryBoxes.sets(out, own);
        }
        return Optional.of(new Entry(EntryBoxes.video("hvc1", format, "hvcC", EntryBoxes.bytes(out)), format));
    }
}
