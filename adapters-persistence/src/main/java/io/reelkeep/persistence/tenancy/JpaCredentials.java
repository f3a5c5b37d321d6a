package io.reelkeep.persistence.tenancy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The credentials as rows, the members whom an application sees as rows of their own. */
public final class JpaCredentials implements Credentials {
    private final EntityManager entities;
    private final Rows rows;

    public JpaCredentials(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public boolean add(AppCredential credential) {
        if (!insertUnlessTaken(credential)) {
            return false;
        }
        save(credential);
        return true;
    }

    @Override
    public Optional<AppCredential> findByKey(CredentialKind kind, String keyId) {
        List<CredentialRow> found = entities.createQuery(
                        "select c from CredentialRow c where c.kind = :kind and c.keyId = :key", CredentialRow.class)
                .setParameter("kind", kind)
                .setParameter("key", keyId)
                .getResultList();
        return found.stream().findFirst().map(this::restored);
    }

    @Override
    public Optional<AppCredential> find(TenantId tenant, AppId app) {
        return rows.find(CredentialRow.class, key(tenant, app)).map(this::restored);
    }

    @Override
    public Optional<AppCredential> lock(TenantId tenant, AppId app) {
        return rows.lock(CredentialRow.class, key(tenant, app)).map(this::restored);
    }

    @Override
    public void save(AppCredential credential) {
        rows.known(CredentialRow.class, key(credential.tenant(), credential.app()))
                .take(credential);
        keepMembers(credential);
        entities.flush();
    }

    @Override
    public List<AppCredential> list(TenantId tenant) {
        List<CredentialRow> all = entities.createQuery(
                        "select c from CredentialRow c where c.tenantId = :tenant order by c.id", CredentialRow.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
        return restored(tenant, all);
    }

    @Override
    public void remove(TenantId tenant, AppId app) {
        for (String row : List.of(
                "delete from VisibleMemberRow m where m.tenantId = :tenant and m.ownerId = :app",
                "delete from CredentialRow c where c.tenantId = :tenant and c.id = :app")) {
            entities.createQuery(row)
                    .setParameter("tenant", tenant.value())
                    .setParameter("app", app.value())
                    .executeUpdate();
        }
    }

    /** One statement that a taken key does not fail: a failed one would end the caller's transaction. */
    private boolean insertUnlessTaken(AppCredential credential) {
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

    private void keepMembers(AppCredential credential) {
        Set<UserId> wanted = new HashSet<>(credential.policy().visibleMembers().orElse(Set.of()));
        for (VisibleMemberRow known :
                members(credential.tenant(), List.of(credential.app().value()))) {
            if (!wanted.remove(known.member())) {
                entities.remove(known);
            }
        }
        wanted.forEach(member -> entities.persist(new VisibleMemberRow().take(credential, member)));
    }

    private AppCredential restored(CredentialRow row) {
        return restored(new TenantId(row.tenantId()), List.of(row)).get(0);
    }

    private List<AppCredential> restored(TenantId tenant, List<CredentialRow> found) {
        List<Long> naming = found.stream()
                .filter(CredentialRow::namesMembers)
                .map(CredentialRow::id)
                .toList();
        Map<Long, Set<UserId>> visible = members(tenant, naming).stream()
                .collect(groupingBy(VisibleMemberRow::appId, mapping(VisibleMemberRow::member, toSet())));
        return found.stream()
                .map(row -> row.snapshot(visible.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private List<VisibleMemberRow> members(TenantId tenant, List<Long> apps) {
        if (apps.isEmpty()) {
            return List.of();
        }
        return rows.ofOwners(VisibleMemberRow.class, """
                        select m from VisibleMemberRow m where m.tenantId = :tenant and m.ownerId in :owners
                        """, tenant.value(), apps).getResultList();
    }

    private static TenantKey key(TenantId tenant, AppId app) {
        return new TenantKey(tenant.value(), app.value());
    }
}
