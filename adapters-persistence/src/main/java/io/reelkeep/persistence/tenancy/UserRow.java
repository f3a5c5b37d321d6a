package io.reelkeep.persistence.tenancy;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "person")
@IdClass(TextKey.class)
class UserRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private User.Kind kind;

    @Column(name = "administrator")
    private boolean administrator;

    @Column(name = "created_at")
    private Instant createdAt;

    protected UserRow() {}

    User snapshot() {
        return new User(new TenantId(tenantId), new UserId(id), name, kind, administrator, createdAt);
    }
}
