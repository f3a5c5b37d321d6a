package io.reelkeep.application.people.port;

import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** The ways of the tenants' people to sign in with somebody else's word. */
public interface IdentityProviders {
    void add(IdentityProvider provider);

    /** Over all tenants: whose people come this way is not known yet. */
    Optional<IdentityProvider> find(IdentityProviderId id);

    Optional<IdentityProvider> find(TenantId tenant, IdentityProviderId id);

    /** Finds for a change: other writers of the same one wait until the transaction ends. */
    Optional<IdentityProvider> lock(TenantId tenant, IdentityProviderId id);

    /** Keeps the terms. Only within the transaction that locked it. */
    void save(IdentityProvider provider);

    /** In the order of their ids. */
    List<IdentityProvider> list(TenantId tenant);

    /** Again: nothing happens. */
    void remove(TenantId tenant, IdentityProviderId id);
}
