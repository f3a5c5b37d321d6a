package io.reelkeep.media.isobmff.write;

/** What a file calls itself in its first box, by which players choose: ISO/IEC 14496-12 §4.3. */
public enum Brand {
    /** Pictures, with or without sound. */
    FILM,
    /** Sound alone, as it is found in {@code .m4a} files. */
    SOUND
}
