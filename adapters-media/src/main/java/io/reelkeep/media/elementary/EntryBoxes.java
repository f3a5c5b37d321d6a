package io.reelkeep.media.elementary;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.isobmff.write.BoxWriter;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes sample entries (ISO/IEC 14496-12 §12.1.3, §12.2.3; 14496-14 §5.6; 14496-15 §5.3, §8.3). */
public final class EntryBoxes {
    private static final int SEVENTY_TWO_DPI = 0x480000;
    private static final int AUDIO_STREAM = 0x15;

    private EntryBoxes() {}

    public static SampleEntry video(String type, PictureFormat format, String configType, byte[] config) {
        var out = new BoxWriter(256).begin(type).zeros(6).u16(1).zeros(16);
        out.u16(format.width())
                .u16(format.height())
                .i32(SEVENTY_TWO_DPI)
                .i32(SEVENTY_TWO_DPI)
                .i32(0)
                .u16(1);
        // compressor name [32], depth 24, pre-defined -1
        out.zeros(32).u16(24).u16(0xffff);
        out.begin(configType).bytes(config).end();
        if (!format.hasSquarePixels()) {
            out.begin("pasp")
                    .i32(format.aspectWidth())
                    .i32(format.aspectHeight())
                    .end();
        }
        return entry(Kind.VIDEO, out.end());
    }

    /**
     * @param objectType 0x40 for AAC, 0x6b for MP3
     * @param specific AudioSpecificConfig, empty for none; at most 64 bytes
     */
    public static SampleEntry sound(int objectType, int channels, int rateHz, byte[] specific) {
        var out = new BoxWriter(128)
                .begin("mp4a")
                .zeros(6)
                .u16(1)
                .zeros(8)
                .u16(channels)
                .u16(16)
                .i32(0);
        out.i32(rateHz < 1 << 16 ? rateHz << 16 : 0).begin("esds", 0, 0);
        int specificBytes = specific.length == 0 ? 0 : 2 + specific.length;
        // ES descriptor: id u16, flags u8, decoder config (13 bytes and specific config), SL config of 1 byte
        out.u8(3).u8(3 + 2 + 13 + specificBytes + 3).u16(1).u8(0);
        out.u8(4).u8(13 + specificBytes).u8(objectType).u8(AUDIO_STREAM).zeros(11);
        if (specificBytes > 0) {
            out.u8(5).u8(specific.length).bytes(specific);
        }
        out.u8(6).u8(1).u8(2).end();
        return entry(Kind.AUDIO, out.end());
    }

    /** Lists of parameter sets, each after its length. */
    static void sets(BoxWriter out, List<byte[]> sets) {
        for (byte[] set : sets) {
            out.u16(set.length).bytes(set);
        }
    }

    static byte[] bytes(BoxWriter out) {
        ByteBuffer done = out.done();
        byte[] bytes = new byte[done.remaining()];
        done.get(bytes);
        return bytes;
    }

    private static SampleEntry entry(Kind kind, BoxWriter out) {
        return SampleEntry.of(kind, bytes(out));
    }
}
