package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final InMemoryTable<SessionId, Session> rows;

    public InMemorySessions(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "sessions", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Session session) {
        rows.add(session.id(), session);
    }

    @Override
    public Optional<Session> findByToken(Sha256 token) {
        return rows.all().filter(session -> session.token().equals(token)).findFirst();
    }

    @Override
    public Optional<Session> find(TenantId tenant, SessionId id) {
        return rows.find(id).filter(session -> session.tenant().equals(tenant));
    }

    @Override
    public void noteUse(Session session) {
        find(session.tenant(), session.id())
                .filter(kept -> kept.lastUsedAt().isBefore(session.lastUsedAt()))
                .ifPresent(kept -> rows.save(kept.id(), session));
    }

    @Override
    public void end(TenantId tenant, SessionId id) {
        rows.removeIf(session -> session.tenant().equals(tenant) && session.id().equals(id));
    }

    @Override
    public void endAll(TenantId tenant, UserId user) {
        rows.removeIf(session -> isOf(session, tenant, user));
    }

    @Override
    public void endOthers(TenantId tenant, UserId user, SessionId kept) {
        rows.removeIf(session -> isOf(session, tenant, user) && !session.id().equals(kept));
    }

    @Override
    public void forgetOver(Instant now) {
        rows.removeIf(session -> session.isOver(now));
    }

    private static boolean isOf(Session session, TenantId tenant, UserId user) {
        return session.tenant().equals(tenant) && session.user().equals(user);
    }
}
