package io.reelkeep.domain.sharing;

/** What a link answers to one request. */
public enum Verdict {
    OPEN,
    /** Switched off or over: looks like a link that never was. */
    ENDED,
    /** Not for everybody: who comes must say who that is. */
    ASK_SIGN_IN,
    ASK_PASSWORD,
    /** Opens, but not for that purpose. */
    NOT_ALLOWED
}
