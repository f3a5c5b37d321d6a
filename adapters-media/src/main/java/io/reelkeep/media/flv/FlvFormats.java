package io.reelkeep.media.flv;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.elementary.AvcSps;
import io.reelkeep.media.elementary.EntryBoxes;
import io.reelkeep.media.isobmff.parse.AacConfig;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What the pictures and the sound of an FLV stream are coded by. Outlives a gap in the stream: it is told only once. */
public final class FlvFormats {
    private static final int MPEG4_AUDIO = 0x40;

    private Optional<Pictures> pictures = Optional.empty();
    private Optional<Sound> sound = Optional.empty();

    record Pictures(SampleEntry entry, Display display) {}

    record Sound(SampleEntry entry, int rateHz) {}

    Optional<Pictures> pictures() {
        return pictures;
    }

    Optional<Sound> sound() {
        return sound;
    }

    /** @param avcC an AVCDecoderConfigurationRecord (ISO/IEC 14496-15 §5.3.3.1) */
    void takePictures(byte[] avcC) {
        // five bytes, number of SPS in 5 bits, length u16
        ByteBuffer fields = ByteBuffer.wrap(avcC).position(5);
        int sets = fields.get() & 31;
        if (sets == 0) {
            throw new MediaRefused(Code.CORRUPT, "no parameter sets in the FLV");
        }
        byte[] sps = new byte[fields.getShort() & 0xffff];
        fields.get(sps);
        var format = AvcSps.read(sps);
        pictures = Optional.of(new Pictures(EntryBoxes.video("avc1", format, "avcC", avcC), format.display()));
    }

    /**
     * @param specific an AudioSpecificConfig
     * @return whether it differs from the one before
     */
    boolean takeSound(byte[] specific) {
        SampleEntry probe = EntryBoxes.sound(MPEG4_AUDIO, 2, 0, specific);
        AacConfig config = probe.aac().orElseThrow();
        if (config.sampleRateHz() == 0 || config.channels() == 0) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "AAC of object type " + config.objectType());
        }
        SampleEntry entry = EntryBoxes.sound(MPEG4_AUDIO, config.channels(), config.sampleRateHz(), specific);
        boolean differs = sound.isPresent() && !sound.get().entry().identity().equals(entry.identity());
        sound = Optional.of(new Sound(entry, config.sampleRateHz()));
        return differs;
    }

    static Kind kind(FlvTag tag) {
        return tag.type() == FlvTag.VIDEO ? Kind.VIDEO : Kind.AUDIO;
    }
}
