package io.reelkeep.domain.audit;

import io.reelkeep.domain.shared.Checks;

/**
 * Who did something.
 *
 * @param id of the kind: a user id, an application id, a word that tells viewers of links apart; empty for the others
 */
public record Actor(Kind kind, String id) {
    /** The house, when a time is over or a rule demands it. */
    public static final Actor HOUSE = new Actor(Kind.HOUSE, "");

    /** Somebody of whom nothing is known. */
    public static final Actor NOBODY = new Actor(Kind.VIEWER, "");

    public static final Actor OPERATOR = new Actor(Kind.OPERATOR, "");

    /** What sort of actor. */
    public enum Kind {
        /** One who has signed in. */
        PERSON,
        /** An application; the person it did it for stands in the detail. */
        APPLICATION,
        /** The holder of a link, who has not signed in. */
        VIEWER,
        OPERATOR,
        HOUSE
    }

    private static final int WORD = 16;

    /** The holder of an address that was made for a user. */
    public static Actor viewer(String user) {
        return new Actor(Kind.VIEWER, "user:" + user);
    }

    /** @param digest of the link, keyed: whoever reads it cannot open the link; its beginning tells links apart */
    public static Actor holder(String digest) {
        return new Actor(Kind.VIEWER, "link:" + digest.substring(0, WORD));
    }

    public Actor {
        Checks.optionalText(id, 128, "actor");
    }
}
