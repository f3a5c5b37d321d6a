package io.reelkeep.application.people;

import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Keeps the ways in which the people of a tenant may sign in besides our own passwords. Secrets go in and never come out. */
public final class KeepIdentityProviders {
    private final Workbench bench;
    private final Tenants tenants;
    private final IdentityProviders providers;
    private final SecretVault vault;

    public KeepIdentityProviders(Workbench bench, Tenants tenants, IdentityProviders providers, SecretVault vault) {
        this.bench = bench;
        this.tenants = tenants;
        this.providers = providers;
        this.vault = vault;
    }

    /** Makes a secret in clear text one that may be kept for the tenant. */
    @FunctionalInterface
    public interface Sealer extends Function<String, SealedSecret> {}

    /** @throws Refusal TENANT_UNKNOWN */
    public IdentityProvider add(TenantId tenant, Function<Sealer, IdentityProvider.Terms> terms) {
        return bench.transactions().inOne(() -> {
            var added = new IdentityProvider(
                    known(tenant),
                    new IdentityProviderId(bench.ids().next()),
                    terms.apply(sealer(tenant)),
                    bench.now());
            providers.add(added);
            return added;
        });
    }

    /** @throws Refusal TENANT_UNKNOWN */
    public List<IdentityProvider> list(TenantId tenant) {
        return bench.transactions().inOne(() -> providers.list(known(tenant)));
    }

    /** @throws Refusal TENANT_UNKNOWN, IDENTITY_PROVIDER_UNKNOWN */
    public IdentityProvider show(TenantId tenant, IdentityProviderId id) {
        return bench.transactions()
                .inOne(() -> providers.find(known(tenant), id).orElseThrow(IdentityProviderRefusals::unknown));
    }

    /**
     * The next who signs in meets the new terms.
     *
     * @throws Refusal TENANT_UNKNOWN, IDENTITY_PROVIDER_UNKNOWN
     */
    public IdentityProvider change(
            TenantId tenant,
            IdentityProviderId id,
            BiFunction<IdentityProvider.Terms, Sealer, IdentityProvider.Terms> change) {
        return bench.transactions().inOne(() -> {
            IdentityProvider found = providers.lock(known(tenant), id).orElseThrow(IdentityProviderRefusals::unknown);
            IdentityProvider changed = found.with(change.apply(found.terms(), sealer(tenant)));
            providers.save(changed);
            return changed;
        });
    }

    /** Nobody signs in that way any more; sessions that were begun go on. What is not there is no mistake. */
    public void remove(TenantId tenant, IdentityProviderId id) {
        bench.transactions().inOne(() -> providers.remove(known(tenant), id));
    }

    private TenantId known(TenantId id) {
        return tenants.find(id)
                .orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + id))
                .id();
    }

    private Sealer sealer(TenantId tenant) {
        return secret -> vault.seal(tenant, secret);
    }
}
