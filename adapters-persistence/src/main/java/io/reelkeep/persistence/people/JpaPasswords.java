package io.reelkeep.persistence.people;

import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The passwords' hashes as rows of their own: no row of a person leads to them. */
public final class JpaPasswords implements Passwords {
    private final EntityManager entities;

    public JpaPasswords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(TenantId tenant, UserId user, String hash) {
        remove(tenant, user);
        entities.createNativeQuery("insert into person_password (tenant_id, user_id, hash) values (?1, ?2, ?3)")
                .setParameter(1, tenant.value())
                .setParameter(2, user.value())
                .setParameter(3, hash)
                .executeUpdate();
    }

    @Override
    public Optional<String> find(TenantId tenant, UserId user) {
        List<?> found = entities.createNativeQuery(
                        "select hash from person_password where tenant_id = ?1 and user_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, user.value())
                .getResultList();
        return found.stream().findFirst().map(Object::toString);
    }

    @Override
    public void remove(TenantId tenant, UserId user) {
        entities.createNativeQuery("delete from person_password where tenant_id = ?1 and user_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, user.value())
                .executeUpdate();
    }
}
