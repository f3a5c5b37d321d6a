package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the samples of a track are coded. Kept as the opaque bytes it came as; only what joining needs is read from it.
 */
public final class SampleEntry {
    private static final int HEADER_BYTES = 8;
    // Bit rates differ between pieces of one encoder and decide nothing.
    private static final Set<String> NOT_PART_OF_IDENTITY = Set.of("btrt");

    private final String codec;
    private final byte[] body;
    private final String identity;
    private final int width;
    private final int height;
    private final String codecName;
    private final Optional<AvcConfig> avc;
    private final OptionalInt nalLengthBytes;
    private final Optional<AacConfig> aac;

    private SampleEntry(Kind kind, BoxReader entry) {
        this.codec = entry.type();
        this.body = entry.bytes();
        BoxReader fields = BoxReader.of(codec, ByteBuffer.wrap(body));
        // reserved u8[6], data reference index u16
        fields.skip(8);
        if (kind == Kind.VIDEO) {
            // pre-defined and reserved [16], width u16, height u16, the rest of VisualSampleEntry [50]
            fields.skip(16);
            this.width = fields.u16();
            this.height = fields.u16();
            fields.skip(50);
        } else {
            this.width = 0;
            this.height = 0;
            skipSoundFields(fields);
        }
        this.identity = identity(body.length - fields.remaining(), fields);
        this.codecName = CodecName.of(codec, fields);
        this.avc = isAvc() ? fields.find("avcC").map(AvcConfig::read) : Optional.empty();
        this.nalLengthBytes = avc.isPresent() ? OptionalInt.of(avc.get().lengthBytes()) : hevcLengthBytes(fields);
        this.aac = kind == Kind.AUDIO && codec.equals("mp4a") ? esds(fields).map(AacConfig::read) : Optional.empty();
    }

    /** ISO/IEC 14496-15 §8.3.3.1.2: the length size - 1 is in the last two bits of byte 21. */
    private OptionalInt hevcLengthBytes(BoxReader fields) {
        Optional<BoxReader> hvcC = isHevc() ? fields.find("hvcC") : Optional.empty();
        if (hvcC.isEmpty()) {
            return OptionalInt.empty();
        }
        hvcC.get().skip(21);
        return OptionalInt.of((hvcC.get().u8() & 3) + 1);
    }

    static SampleEntry read(Kind kind, BoxReader entry) {
        if (entry.type().equals("encv") || entry.type().equals("enca")) {
            throw new MediaRefused(Code.ENCRYPTED, "sample entry " + entry.type());
        }
        return new SampleEntry(kind, entry);
    }

    /** An entry from its whole box. */
    public static SampleEntry of(Kind kind, byte[] box) {
        return read(kind, BoxReader.of("stsd", ByteBuffer.wrap(box)).child());
    }

    private static void skipSoundFields(BoxReader fields) {
        // version u16 (QuickTime, else 0), reserved u8[6], channels u16, bits u16, reserved u32, rate 16.16
        int version = fields.u16();
        fields.skip(18);
        int more = version == 1 ? 16 : version == 2 ? 36 : 0;
        fields.skip(Math.min(more, fields.remaining()));
    }

    private static Optional<BoxReader> esds(BoxReader children) {
        Optional<BoxReader> direct = children.find("esds");
        return direct.isPresent() ? direct : children.find("wave").flatMap(wave -> wave.find("esds"));
    }

    private String identity(int fixed, BoxReader fields) {
        var text = new StringBuilder(codec).append(HexFormat.of().formatHex(body, 0, fixed));
        BoxReader children = BoxReader.of(codec, ByteBuffer.wrap(body, fixed, fields.remaining()));
        while (children.hasChild()) {
            int start = body.length - children.remaining();
            BoxReader child = children.child();
            if (child.type().equals("dfLa")) {
                forgetLength(start + HEADER_BYTES, child.remaining());
            }
            if (child.type().equals("esds")) {
                // The bit rates of the piece are in there, too.
                text.append(AacConfig.read(child));
            } else if (!NOT_PART_OF_IDENTITY.contains(child.type())) {
                text.append(child.type()).append(HexFormat.of().formatHex(child.bytes()));
            }
        }
        return text.toString();
    }

    /**
     * FLAC tells in its STREAMINFO (RFC 9639 §8.2) how many samples follow, how large the frames are, and their MD5. All of
     * that is of the one piece; zeros mean unknown.
     */
    private void forgetLength(int dfLa, int bytes) {
        // version and flags u32, block header u32, block sizes u16[2], frame sizes u24[2], rate u20, channels u3, bits
        // u5,
        // count u36, MD5 [16]
        if (bytes < 42) {
            return;
        }
        Arrays.fill(body, dfLa + 12, dfLa + 18, (byte) 0);
        body[dfLa + 21] &= (byte) 0xf0;
        Arrays.fill(body, dfLa + 22, dfLa + 42, (byte) 0);
    }

    /** The four characters of the entry. */
    public String codec() {
        return codec;
    }

    /** Whether the H.264 parameter sets can stand in the entry or in the samples, and we know how. */
    public boolean isAvc() {
        return codec.equals("avc1") || codec.equals("avc3");
    }

    public boolean isHevc() {
        return codec.equals("hvc1") || codec.equals("hev1");
    }

    /** Width of the length before each NAL unit, where samples consist of such. */
    public OptionalInt nalLengthBytes() {
        return nalLengthBytes;
    }

    public Optional<AvcConfig> avc() {
        return avc;
    }

    public Optional<AacConfig> aac() {
        return aac;
    }

    /** Pixels, as coded. */
    public int width() {
        return width;
    }

    /** Pixels, as coded. */
    public int height() {
        return height;
    }

    /** Equal exactly where two entries decode the same way. */
    public String identity() {
        return identity;
    }

    /** As in RFC 6381; the four characters alone where no more is known. */
    public String rfc6381() {
        if (avc.isPresent()) {
            return codec + "." + avc.get().profile();
        }
        return aac.map(AacConfig::codec).orElse(codecName);
    }

    long heapBytes() {
        // The bytes themselves, and their identity in hexadecimal digits.
        return 3L * body.length;
    }

    /** The whole box, as it came, pointing to the first data reference. */
    public byte[] box() {
        ByteBuffer box = ByteBuffer.allocate(HEADER_BYTES + body.length);
        box.putInt(HEADER_BYTES + body.length);
        for (int i = 0; i < 4; i++) {
            box.put((byte) codec.charAt(i));
        }
        byte[] own = Arrays.copyOf(body, body.length);
        own[6] = 0;
        own[7] = 1;
        return box.put(own).array();
    }
}
