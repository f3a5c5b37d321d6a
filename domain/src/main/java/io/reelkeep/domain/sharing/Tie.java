package io.reelkeep.domain.sharing;

/** How somebody who comes to a link stands to what lies behind it. Whoever has none is anonymous. */
public enum Tie {
    /** Has signed in, in whatever tenant. */
    SIGNED_IN,
    /** Has signed in, and belongs to the tenant that shares. */
    COLLEAGUE,
    /** A colleague who was in the meeting, or had a part in it. */
    PARTICIPANT,
    /** A colleague who was let in by name, or has applied and was agreed to. */
    NAMED,
    /** A colleague who manages the recording: its owner first of all. */
    MANAGER,
    /** Came by an invitation. */
    INVITED
}
