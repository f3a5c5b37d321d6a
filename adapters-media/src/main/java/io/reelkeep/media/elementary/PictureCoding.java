package io.reelkeep.media.elementary;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import java.util.Optional;

/** What has to be known of H.264 or H.265 to put the NAL units of one stream into samples. */
public interface PictureCoding {
    /** What a NAL unit is for. */
    enum Role {
        PARAMETERS,
        /** Of use in a byte stream only: it does not come into a sample. */
        FRAMING,
        /** Stands before the picture that it belongs to. */
        PREFIX,
        SLICE,
        /** Of a picture that can be decoded without any before it. */
        KEY_SLICE,
        OTHER
    }

    static PictureCoding h264() {
        return new AvcCoding();
    }

    static PictureCoding h265() {
        return new HevcCoding();
    }

    Role role(byte[] bytes, int from, int to);

    /** Whether a slice is the first of its picture. */
    boolean beginsPicture(byte[] bytes, int from, int to);

    /**
     * @return whether it was not in force before
     * @throws io.reelkeep.application.shared.port.MediaRefused when it cannot be read
     */
    boolean take(byte[] parameterSet);

    /** Whether the parameter sets of an entry may change within a file: joining knows how to put them into the samples. */
    boolean mayChangeEntry();

    /** The entry for what has been taken; empty as long as something is missing. */
    Optional<Entry> entry();

    /**
     * A sample entry.
     *
     * @param format of the first sequence parameter set
     */
    record Entry(SampleEntry box, PictureFormat format) {}
}
