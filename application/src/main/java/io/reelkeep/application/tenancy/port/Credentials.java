package io.reelkeep.application.tenancy.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.util.List;
import java.util.Optional;

/** The applications of the tenants and their keys. */
public interface Credentials {
    /** @return false when the key id is taken for its kind */
    boolean add(AppCredential credential);

    /** By the public half of the key, over all tenants: who is calling is not known yet. */
    Optional<AppCredential> findByKey(CredentialKind kind, String keyId);

    Optional<AppCredential> find(TenantId tenant, AppId app);

    /** Finds for a change: other writers of the same one wait until the transaction ends. */
    Optional<AppCredential> lock(TenantId tenant, AppId app);

    /** Keeps name, secret, standing and policy. Only within the transaction that locked it. */
    void save(AppCredential credential);

    List<AppCredential> list(TenantId tenant);

    void remove(TenantId tenant, AppId app);
}
