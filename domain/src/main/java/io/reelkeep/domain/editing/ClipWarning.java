package io.reelkeep.domain.editing;

/** What somebody who passes a clip on should know. */
public enum ClipWarning {
    /** Pictures from outside of what was asked for stay in the file, though players do not show them. */
    HIDES_PICTURES,
    /** The pictures near the bounds were encoded anew. */
    REENCODED,
    /** Captions or chapters would have become too long and were not taken along. */
    CAPTIONS_LEFT_OUT
}
