package io.reelkeep.persistence.tenancy;

import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The credentials as rows. */
public final class JpaCredentials implements Credentials {
    private final EntityManager entities;

    public JpaCredentials(EntityManager entities) {
        this.entities = entities;
    }

    /** One statement that a taken key does not fail: a failed one would end the caller's transaction. */
    @Override
    public boolean add(AppCredential credential) {
        return entities.createNativeQuery("""
                                insert into app_credential (tenant_id, id, kind, name, key_id, secret, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing
                                """)
                        .setParameter(1, credential.tenant().value())
                        .setParameter(2, credential.app().value())
                        .setParameter(3, credential.kind().name())
                        .setParameter(4, credential.name())
                        .setParameter(5, credential.keyId())
                        .setParameter(6, credential.secret().bytes())
                        .setParameter(7, credential.createdAt().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<AppCredential> findByKey(CredentialKind kind, String keyId) {
        return entities.createQuery(
                        "select c from CredentialRow c where c.kind = :kind and c.keyId = :key", CredentialRow.class)
                .setParameter("kind", kind)
                .setParameter("key", keyId)
                .getResultStream()
                .map(CredentialRow::snapshot)
                .findFirst();
    }

    @Override
    public List<AppCredential> list(TenantId tenant) {
        return entities.createQuery(
                        "select c from CredentialRow c where c.tenantId = :tenant order by c.id", CredentialRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(CredentialRow::snapshot)
                .toList();
    }

    @Override
    public void remove(TenantId tenant, AppId app) {
        entities.createQuery("delete from CredentialRow c where c.tenantId = :tenant and c.id = :app")
                .setParameter("tenant", tenant.value())
                .setParameter("app", app.value())
                .executeUpdate();
    }
}
