package io.reelkeep.rest.watch;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.WatchKey;

/** What stands in the address of a page: what cannot be a key looks like one that never was. */
final class WatchKeys {
    private WatchKeys() {}

    static WatchKey key(String text) {
        return text.length() == ShareToken.LENGTH
                ? link(text)
                : Ticket.read(text).orElseThrow(WatchKeys::gone);
    }

    /** A link, and no ticket: only links have gates that a viewer can open. */
    static ShareToken link(String text) {
        try {
            return new ShareToken(text);
        } catch (IllegalArgumentException malformed) {
            throw gone();
        }
    }

    static Refusal gone() {
        return new Refusal(Reason.LINK_UNKNOWN, "this link does not exist or has ended");
    }
}
