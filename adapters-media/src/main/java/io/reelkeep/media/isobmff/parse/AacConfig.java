package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.util.HexFormat;

/**
 * How an MPEG-4 sound stream is to be decoded.
 *
 * @param objectTypeIndication of the DecoderConfigDescriptor; 0x40 is MPEG-4 audio
 * @param specific the AudioSpecificConfig (ISO/IEC 14496-3 §1.6.2.1) as hexadecimal digits; empty where there is none
 */
public record AacConfig(int objectTypeIndication, String specific) {
    private static final int MPEG4_AUDIO = 0x40;
    private static final int LOW_COMPLEXITY = 2;
    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;
    private static final int SYNC_EXTENSION = 0x2b7;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    /** ISO/IEC 14496-1 §7.2.6: tag u8, length in 7-bit groups, then the fields. */
    static AacConfig read(BoxReader esds) {
        esds.version();
        enter(esds, ES_DESCRIPTOR);
        esds.skip(2);
        int flags = esds.u8();
        esds.skip((flags & 0x80) != 0 ? 2 : 0);
        if ((flags & 0x40) != 0) {
            esds.skip(esds.u8());
        }
        esds.skip((flags & 0x20) != 0 ? 2 : 0);
        enter(esds, DECODER_CONFIG);
        int objectType = esds.u8();
        // stream type u8, buffer size u24, maximum bit rate u32, average bit rate u32
        esds.skip(12);
        if (esds.remaining() == 0 || objectType != MPEG4_AUDIO) {
            return new AacConfig(objectType, "");
        }
        int length = enter(esds, DECODER_SPECIFIC);
        return new AacConfig(objectType, HexFormat.of().formatHex(esds.bytes(), 0, Math.min(length, esds.remaining())));
    }

    private static int enter(BoxReader esds, int tag) {
        if (esds.u8() != tag) {
            throw new MediaRefused(Code.CORRUPT, "in box esds: no descriptor " + tag);
        }
        int length = 0;
        for (int i = 0; i < 4; i++) {
            int group = esds.u8();
            length = length << 7 | group & 0x7f;
            if ((group & 0x80) == 0) {
                break;
            }
        }
        return length;
    }

    private int bits(int from, int count) {
        int value = 0;
        for (int bit = from; bit < from + count; bit++) {
            int octet = bit / 8 * 2 < specific.length()
                    ? HexFormat.fromHexDigits(specific, bit / 8 * 2, bit / 8 * 2 + 2)
                    : 0;
            value = value << 1 | octet >>> (7 - bit % 8) & 1;
        }
        return value;
    }

    /** 2 is AAC-LC, 5 is HE-AAC; 0 when unknown. */
    public int objectType() {
        int type = bits(0, 5);
        return type == 31 ? 32 + bits(5, 6) : type;
    }

    /** The rate that a frame's samples are counted in; 0 when unknown. */
    public int sampleRateHz() {
        int index = objectType() < 31 ? bits(5, 4) : 15;
        if (index == 15) {
            return objectType() < 31 ? bits(9, 24) : 0;
        }
        return index < RATES.length ? RATES[index] : 0;
    }

    public int channels() {
        return bits(9, 4);
    }

    /** Whether it is plain AAC-LC with 1024 samples a frame in one or two channels. */
    public boolean isPlainLowComplexity() {
        boolean plain = objectType() == LOW_COMPLEXITY && bits(5, 4) < RATES.length && bits(13, 1) == 0;
        return plain && (channels() == 1 || channels() == 2);
    }

    /** Whether an extension follows (sync word of 11 bits, object type of 5) and is present (1 bit): HE-AAC. */
    public boolean announcesMore() {
        return bits(16, 11) == SYNC_EXTENSION && bits(32, 1) == 1;
    }

    /** As in RFC 6381. */
    public String codec() {
        return objectTypeIndication == MPEG4_AUDIO
                ? "mp4a.40." + Math.max(LOW_COMPLEXITY, objectType())
                : "mp4a.%02x".formatted(objectTypeIndication);
    }
}
