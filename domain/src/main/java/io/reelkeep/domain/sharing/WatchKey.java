package io.reelkeep.domain.sharing;

/** What opens a watch page and its media: a link that was given out, or a ticket that somebody was handed for a while. */
public sealed interface WatchKey permits ShareToken, Ticket {
    /** Which of the two this is. */
    enum Kind {
        LINK,
        TICKET
    }

    Kind kind();

    /** As it stands in an address: needs no escaping. */
    String text();
}
