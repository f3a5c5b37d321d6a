package io.reelkeep.persistence.people;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The sessions as rows, found by a unique index on the digest. */
public final class JpaSessions implements Sessions {
    private final EntityManager entities;
    private final Rows rows;

    public JpaSessions(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Session session) {
        entities.persist(new SessionRow().take(session));
        entities.flush();
    }

    @Override
    public Optional<Session> findByToken(Sha256 token) {
        return entities.createQuery("select s from SessionRow s where s.token = :token", SessionRow.class)
                .setParameter("token", token.hex())
                .getResultStream()
                .findFirst()
                .map(SessionRow::snapshot);
    }

    @Override
    public Optional<Session> find(TenantId tenant, SessionId id) {
        return rows.find(SessionRow.class, new TenantKey(tenant.value(), id.value()))
                .map(SessionRow::snapshot);
    }

    /** One statement: a session that ends at this moment does not come back. */
    @Override
    public void noteUse(Session session) {
        entities.createQuery("""
                        update SessionRow s set s.lastUsedAt = :at, s.endsAt = :end
                        where s.tenantId = :tenant and s.id = :id and s.lastUsedAt < :at
                        """)
                .setParameter("at", session.lastUsedAt())
                .setParameter("end", session.endsAt())
                .setParameter("tenant", session.tenant().value())
                .setParameter("id", session.id().value())
                .executeUpdate();
    }

    @Override
    public void end(TenantId tenant, SessionId id) {
        entities.createQuery("delete from SessionRow s where s.tenantId = :tenant and s.id = :id")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void endAll(TenantId tenant, UserId user) {
        entities.createQuery("delete from SessionRow s where s.tenantId = :tenant and s.userId = :user")
                .setParameter("tenant", tenant.value())
                .setParameter("user", user.value())
                .executeUpdate();
    }

    @Override
    public void endOthers(TenantId tenant, UserId user, SessionId kept) {
        entities.createQuery(
                        "delete from SessionRow s where s.tenantId = :tenant and s.userId = :user and s.id <> :kept")
                .setParameter("tenant", tenant.value())
                .setParameter("user", user.value())
                .setParameter("kept", kept.value())
                .executeUpdate();
    }

    @Override
    public void forgetOver(Instant now) {
        entities.createQuery("delete from SessionRow s where s.endsAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
