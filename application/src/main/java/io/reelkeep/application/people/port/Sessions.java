package io.reelkeep.application.people.port;

import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The sessions that were begun and not ended. One that is over by its time may still be found. */
public interface Sessions {
    void add(Session session);

    /** By the digest of its token, in one look-up. */
    Optional<Session> findByToken(Sha256 token);

    Optional<Session> find(TenantId tenant, SessionId id);

    /** Keeps when it was last used; nothing happens when it has ended meanwhile or a later use is kept. */
    void noteUse(Session session);

    /** Again: nothing happens. */
    void end(TenantId tenant, SessionId id);

    /** All of that person's. */
    void endAll(TenantId tenant, UserId user);

    /** All of that person's but one. */
    void endOthers(TenantId tenant, UserId user, SessionId kept);

    /** Forgets those of all tenants that are over at {@code now}. */
    void forgetOver(Instant now);
}
