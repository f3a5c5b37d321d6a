package io.reelkeep.persistence.tenancy;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
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
import java.util.EnumSet;

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

    @Column(name = "recording_admin")
    private boolean recordingAdmin;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    protected UserRow() {}

    /** What can change. */
    UserRow take(User user) {
        name = user.name();
        administrator = user.roles().contains(Role.TENANT_ADMIN);
        recordingAdmin = user.roles().contains(Role.RECORDING_ADMIN);
        enabled = user.enabled();
        return this;
    }

    User snapshot() {
        var roles = EnumSet.noneOf(Role.class);
        if (administrator) {
            roles.add(Role.TENANT_ADMIN);
        }
        if (recordingAdmin) {
            roles.add(Role.RECORDING_ADMIN);
        }
        return new User(new TenantId(tenantId), new UserId(id), name, kind, roles, enabled, createdAt);
    }
}
