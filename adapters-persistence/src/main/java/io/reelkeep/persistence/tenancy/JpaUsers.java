package io.reelkeep.persistence.tenancy;

import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The people as rows. */
public final class JpaUsers implements Users {
    private final EntityManager entities;
    private final Rows rows;

    public JpaUsers(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    /** One statement that a taken id does not fail: a failed one would end the caller's transaction. */
    @Override
    public boolean add(User user) {
        return entities.createNativeQuery("""
                                insert into person
                                (tenant_id, id, name, kind, administrator, recording_admin, enabled, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing
                                """)
                        .setParameter(1, user.tenant().value())
                        .setParameter(2, user.id().value())
                        .setParameter(3, user.name())
                        .setParameter(4, user.kind().name())
                        .setParameter(5, user.roles().contains(Role.TENANT_ADMIN))
                        .setParameter(6, user.roles().contains(Role.RECORDING_ADMIN))
                        .setParameter(7, user.enabled())
                        .setParameter(8, user.createdAt().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void save(User user) {
        rows.known(UserRow.class, key(user.tenant(), user.id())).take(user);
        entities.flush();
    }

    @Override
    public Optional<User> find(TenantId tenant, UserId id) {
        return rows.find(UserRow.class, key(tenant, id)).map(UserRow::snapshot);
    }

    @Override
    public Optional<User> lock(TenantId tenant, UserId id) {
        return rows.lock(UserRow.class, key(tenant, id)).map(UserRow::snapshot);
    }

    @Override
    public List<User> list(TenantId tenant, String after, int limit) {
        return entities.createQuery(
                        "select u from UserRow u where u.tenantId = :tenant and u.id > :after order by u.id",
                        UserRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(UserRow::snapshot)
                .toList();
    }

    private static TextKey key(TenantId tenant, UserId id) {
        return new TextKey(tenant.value(), id.value());
    }
}
