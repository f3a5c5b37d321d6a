package io.reelkeep.media.elementary;

import io.reelkeep.media.isobmff.write.BoxWriter;
import java.util.List;
import java.util.Optional;

/** H.264 (ISO/IEC 14496-10 table 7-1). */
final class AvcCoding implements PictureCoding {
    private static final int SLICE = 1;
    private static final int IDR_SLICE = 5;
    private static final int SEI = 6;
    private static final int SPS = 7;
    private static final int PPS = 8;
    private static final int DELIMITER = 9;
    private static final int FILLER = 12;
    private static final int MAX_SPS = 31;

    private final ParameterSets sets = new ParameterSets();

    @Override
    public Role role(byte[] bytes, int from, int to) {
        int type = bytes[from] & 31;
        return switch (type) {
            case SLICE, 2, 3, 4 -> Role.SLICE;
            case IDR_SLICE -> Role.KEY_SLICE;
            case SPS, PPS -> Role.PARAMETERS;
            case DELIMITER, 10, 11, FILLER -> Role.FRAMING;
            case SEI, 14, 15, 16, 17, 18 -> Role.PREFIX;
            default -> Role.OTHER;
        };
    }

    @Override
    public boolean beginsPicture(byte[] bytes, int from, int to) {
        // first_mb_in_slice ue(v): the single bit 1 is 0; partitions B and C (types 3 and 4) belong to an A
        int type = bytes[from] & 31;
        return type != 3 && type != 4 && to > from + 1 && (bytes[from + 1] & 0x80) != 0;
    }

    @Override
    public boolean take(byte[] set) {
        int kind = set[0] & 31;
        BitReader bits = BitReader.ofNal(set, 1);
        if (kind == SPS) {
            bits.skip(24);
            AvcSps.read(set);
        }
        return sets.put(kind, bits.unsigned(), set);
    }

    @Override
    public boolean mayChangeEntry() {
        return true;
    }

    @Override
    public Optional<Entry> entry() {
        List<byte[]> sps = sets.of(SPS);
        List<byte[]> pps = sets.of(PPS);
        if (sps.isEmpty() || pps.isEmpty()) {
            return Optional.empty();
        }
        byte[] first = sps.get(0);
        PictureFormat format = AvcSps.read(first);
        int profile = first[1] & 0xff;
        // version, profile, compatibility, level; lengths of 4 bytes; number of SPS, of PPS
        var out = new BoxWriter(128).u8(1).u8(profile).u8(first[2]).u8(first[3]).u8(0xff);
        List<byte[]> kept = sps.subList(0, Math.min(MAX_SPS, sps.size()));
        out.u8(0xe0 | kept.size());
        EntryBoxes.sets(out, kept);
        out.u8(pps.size());
        EntryBoxes.sets(out, pps);
        if (AvcSps.tellsChroma(profile)) {
            out.u8(0xfc | format.chroma())
                    .u8(0xf8 | format.lumaBits() - 8)
                    .u8(0xf8 | format.chromaBits() - 8)
                    .u8(0);
        }
        return Optional.of(new Entry(EntryBoxes.video("avc1", format, "avcC", EntryBoxes.bytes(out)), format));
    }
}
