package io.reelkeep.persistence.people;

import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "person_session")
@IdClass(TenantKey.class)
class SessionRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "user_id")
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    private Session.Method method;

    @Column(name = "token_sha256")
    private String token;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    /** Follows from the others; there to be searched by. */
    @Column(name = "ends_at")
    private Instant endsAt;

    protected SessionRow() {}

    SessionRow take(Session session) {
        tenantId = session.tenant().value();
        id = session.id().value();
        userId = session.user().value();
        method = session.method();
        token = session.token().hex();
        startedAt = session.startedAt();
        lastUsedAt = session.lastUsedAt();
        endsAt = session.endsAt();
        return this;
    }

    Session snapshot() {
        return new Session(
                new SessionId(id),
                new TenantId(tenantId),
                new UserId(userId),
                method,
                new Sha256(token),
                startedAt,
                lastUsedAt);
    }
}
