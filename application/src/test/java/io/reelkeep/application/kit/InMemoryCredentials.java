package io.reelkeep.application.kit;

import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.util.List;
import java.util.Optional;

/** Keys in memory. */
public final class InMemoryCredentials implements Credentials {
    private record Key(CredentialKind kind, String keyId) {
        String sort() {
            return kind + " " + keyId;
        }
    }

    private final InMemoryTable<Key, AppCredential> rows;

    public InMemoryCredentials(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "credentials", Key::sort);
    }

    @Override
    public boolean add(AppCredential credential) {
        return rows.addIfAbsent(new Key(credential.kind(), credential.keyId()), credential);
    }

    @Override
    public Optional<AppCredential> findByKey(CredentialKind kind, String keyId) {
        return rows.find(new Key(kind, keyId));
    }

    @Override
    public Optional<AppCredential> find(TenantId tenant, AppId app) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.app().equals(app))
                .findFirst();
    }

    @Override
    public Optional<AppCredential> lock(TenantId tenant, AppId app) {
        return find(tenant, app);
    }

    @Override
    public void save(AppCredential credential) {
        rows.save(new Key(credential.kind(), credential.keyId()), credential);
    }

    @Override
    public List<AppCredential> list(TenantId tenant) {
        return rows.all().filter(row -> row.tenant().equals(tenant)).toList();
    }

    @Override
    public void remove(TenantId tenant, AppId app) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.app().equals(app));
    }
}
