package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import java.util.Optional;

/**
 * Finds out who a visitor is whose browser has a session's cookie. Cheap, for it is asked with every piece of media: one
 * look-up, and one change a minute. Who was shut out is nobody from the next request on, for the sessions end with it.
 */
public final class RecogniseVisitor {
    private final OpenSessions sessions;

    public RecogniseVisitor(Workbench bench, Sessions sessions) {
        this.sessions = new OpenSessions(bench, sessions);
    }

    /** Who it is; empty for nobody in particular: without a cookie, with one that is over or not ours. */
    public Optional<SignedIn> recognise(Optional<String> cookie) {
        return cookie.flatMap(SessionSecret::read).flatMap(sessions::of).map(Session::signedIn);
    }
}
