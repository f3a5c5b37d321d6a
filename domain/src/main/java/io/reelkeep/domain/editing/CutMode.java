package io.reelkeep.domain.editing;

/** What happens where a bound of a cut lies between two key frames. */
public enum CutMode {
    /** The bounds move outward to key frames: nothing that was asked for is missing. */
    SNAP,
    /** The bounds move inward: no byte of a removed picture or sound is in the result. */
    STRICT,
    /**
     * Players show the asked-for bounds to the picture. What a decoder needs before the first picture, up to one group of
     * pictures, may stay hidden in the file.
     */
    EXACT
}
