package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.people.Session;

/** Signs people out. What was derived from the sessions ends with them, at the next request (ASVS 7.4.1). */
public final class EndSessions {
    private final Workbench bench;
    private final Sessions sessions;

    public EndSessions(Workbench bench, Sessions sessions) {
        this.bench = bench;
        this.sessions = sessions;
    }

    /** This one. */
    public void end(Session session) {
        bench.transactions().inOne(() -> sessions.end(session.tenant(), session.id()));
    }

    /** All of the same person, this one included. */
    public void endAll(Session session) {
        bench.transactions().inOne(() -> sessions.endAll(session.tenant(), session.user()));
    }
}
