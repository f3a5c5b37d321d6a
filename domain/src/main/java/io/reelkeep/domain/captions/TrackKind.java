package io.reelkeep.domain.captions;

/** What a track of text is for. */
public enum TrackKind {
    /** What is said, to be read along. */
    SUBTITLES,
    /** What each part is about, to jump to. */
    CHAPTERS
}
