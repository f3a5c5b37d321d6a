package io.reelkeep.domain.sharing;

/** What a link answers to one request. */
public enum Verdict {
    OPEN,
    /** Switched off or over: looks like a link that never was. */
    ENDED,
    /** Its owner may not show anything at present (F48). */
    SUSPENDED,
    /** Not for everybody: who comes must say who that is. */
    ASK_SIGN_IN,
    /** For those who were let in: who comes may ask to be (F27). */
    ASK_APPROVAL,
    /** For those who were invited (F28). */
    ASK_INVITATION,
    /** Who comes is known, and not among those it is for. */
    NOT_FOR_YOU,
    ASK_PASSWORD,
    /** Opens, but not for that purpose. */
    NOT_ALLOWED
}
