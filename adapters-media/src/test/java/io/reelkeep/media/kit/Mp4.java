package io.reelkeep.media.kit;

import io.reelkeep.media.isobmff.write.BoxWriter;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Small MP4s put together by hand, so that any field of them can lie. */
public final class Mp4 {
    private Mp4() {}

    public static byte[] box(String type, byte[]... parts) {
        return box(type, out -> {
            for (byte[] part : parts) {
                out.bytes(part);
            }
        });
    }

    public static byte[] box(String type, Consumer<BoxWriter> body) {
        var out = new BoxWriter(64).begin(type);
        body.accept(out);
        return bytes(out.end());
    }

    public static byte[] full(String type, Consumer<BoxWriter> body) {
        var out = new BoxWriter(64).begin(type, 0, 0);
        body.accept(out);
        return bytes(out.end());
    }

    public static byte[] join(byte[]... parts) {
        var out = new BoxWriter(64);
        for (byte[] part : parts) {
            out.bytes(part);
        }
        return bytes(out);
    }

    public static byte[] ftyp() {
        return box("ftyp", out -> out.text("isom").i32(0).text("isom"));
    }

    public static byte[] mdat(int bytes) {
        return box("mdat", out -> out.zeros(bytes));
    }

    /** A moov with one track of PCM sound and these boxes in its stbl. */
    public static byte[] moov(byte[]... tables) {
        return box("moov", mvhd(), trak(entry("sowt"), selfReference(), tables));
    }

    public static byte[] mvhd() {
        return full("mvhd", out -> out.i32(0).i32(0).i32(1_000).i32(0).zeros(80));
    }

    public static byte[] trak(byte[] entry, byte[] dref, byte[]... tables) {
        byte[] stsd = full("stsd", out -> out.i32(1).bytes(entry));
        byte[] stbl = box("stbl", stsd, join(tables));
        byte[] mdhd = full("mdhd", out -> out.i32(0).i32(0).i32(48_000).i32(0).i32(0));
        byte[] hdlr = full("hdlr", out -> out.i32(0).text("soun").zeros(13));
        byte[] minf = box("minf", box("dinf", dref), stbl);
        byte[] tkhd = full("tkhd", out -> out.i32(0).i32(0).i32(1).zeros(68));
        return box("trak", tkhd, box("mdia", mdhd, hdlr, minf));
    }

    public static byte[] entry(String codec) {
        return box(
                codec, out -> out.zeros(6).u16(1).zeros(8).u16(1).u16(16).i32(0).i32(48_000 << 16));
    }

    /** AAC-LC, 48 kHz, one channel. */
    public static byte[] aacEntry() {
        return box("mp4a", out -> {
            out.zeros(6).u16(1).zeros(8).u16(1).u16(16).i32(0).i32(48_000 << 16).begin("esds", 0, 0);
            out.u8(3)
                    .u8(25)
                    .u16(1)
                    .u8(0)
                    .u8(4)
                    .u8(17)
                    .u8(0x40)
                    .u8(0x15)
                    .zeros(11)
                    .u8(5)
                    .u8(2)
                    .u16(0x1188);
            out.u8(6).u8(1).u8(2).end();
        });
    }

    public static byte[] selfReference() {
        return full("dref", out -> out.i32(1).bytes(box("url ", url -> url.i32(1))));
    }

    public static byte[] stts(long count, long delta) {
        return full("stts", out -> out.i32(1).u32(count).u32(delta));
    }

    public static byte[] stsc(long firstChunk, long samplesPerChunk) {
        return full(
                "stsc", out -> out.i32(1).u32(firstChunk).u32(samplesPerChunk).i32(1));
    }

    public static byte[] stsz(long constant, long count) {
        return full("stsz", out -> out.u32(constant).u32(count));
    }

    public static byte[] stco(long... offsets) {
        return full("stco", out -> {
            out.i32(offsets.length);
            for (long offset : offsets) {
                out.u32(offset);
            }
        });
    }

    private static byte[] bytes(BoxWriter out) {
        ByteBuffer all = out.done();
        byte[] bytes = new byte[all.remaining()];
        all.get(bytes);
        return bytes;
    }
}
