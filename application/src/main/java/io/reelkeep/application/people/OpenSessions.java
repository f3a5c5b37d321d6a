package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The sessions that are not over. Whoever finds one uses it, which is noted. */
final class OpenSessions {
    private final Workbench bench;
    private final Sessions sessions;

    OpenSessions(Workbench bench, Sessions sessions) {
        this.bench = bench;
        this.sessions = sessions;
    }

    Optional<Session> of(SessionSecret secret) {
        return bench.transactions().inOne(() -> used(sessions.findByToken(secret.digest())));
    }

    Optional<Session> of(TenantId tenant, SessionId id) {
        return bench.transactions().inOne(() -> used(sessions.find(tenant, id)));
    }

    private Optional<Session> used(Optional<Session> found) {
        Instant now = bench.now();
        Optional<Session> open = found.filter(session -> !session.isOver(now));
        open.flatMap(session -> session.used(now)).ifPresent(sessions::noteUse);
        return open;
    }
}
