package io.reelkeep.media.ts;

import java.util.Optional;
import java.util.Set;

/**
 * The first program of a transport stream: its first pictures and its first sound that we know.
 *
 * @param stranger a kind of pictures that we do not know, where there are no others
 */
record Program(Optional<Elementary> video, Optional<Elementary> audio, Optional<Elementary> stranger) {
    /** @param type ISO/IEC 13818-1 table 2-34 */
    record Elementary(int pid, int type) {}

    static final int H264 = 0x1b;
    static final int H265 = 0x24;
    static final int AAC = 0x0f;
    private static final Set<Integer> MPEG_AUDIO = Set.of(0x03, 0x04);
    // MPEG-1, MPEG-2, MPEG-4 part 2, SVC, MVC, JPEG 2000, H.266, AVS, VC-1
    private static final Set<Integer> STRANGE_PICTURES = Set.of(0x01, 0x02, 0x10, 0x1f, 0x20, 0x21, 0x33, 0x42, 0xea);
    // AAC in LATM, AC-3, E-AC-3, DTS
    private static final Set<Integer> STRANGE_SOUND = Set.of(0x11, 0x81, 0x82, 0x87);
    // H.264 and AAC with HLS sample encryption
    private static final Set<Integer> ENCRYPTED = Set.of(0xdb, 0xcf);

    static boolean isKnownVideo(int type) {
        return type == H264 || type == H265;
    }

    static boolean isKnownAudio(int type) {
        return type == AAC || MPEG_AUDIO.contains(type);
    }

    static boolean isStrange(int type) {
        return STRANGE_PICTURES.contains(type) || STRANGE_SOUND.contains(type);
    }

    static boolean isStrangeVideo(int type) {
        return STRANGE_PICTURES.contains(type);
    }

    static boolean isEncrypted(int type) {
        return ENCRYPTED.contains(type);
    }
}
