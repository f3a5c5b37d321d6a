package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.User;
import java.util.List;
import java.util.Optional;

/** The door for people of whom an authority says who they are: which ones there are, and who is let in. */
public final class FederatedEntrance {
    private final Workbench bench;
    private final IdentityProviders providers;
    private final Users users;
    private final SessionOpener sessions;
    private final SecretVault vault;

    public FederatedEntrance(
            Workbench bench, IdentityProviders providers, Users users, SessionOpener sessions, SecretVault vault) {
        this.bench = bench;
        this.providers = providers;
        this.users = users;
        this.sessions = sessions;
        this.vault = vault;
    }

    /** Those that are switched on. An unknown tenant has none, like one that has set up none. */
    public List<IdentityProvider> ways(TenantId tenant) {
        return bench.transactions().inOne(() -> providers.list(tenant)).stream()
                .filter(provider -> provider.terms().enabled())
                .toList();
    }

    /** @throws io.reelkeep.domain.shared.Refusal IDENTITY_PROVIDER_UNKNOWN unless it is switched on, and visited or not as said */
    Authorities.Asked open(IdentityProviderId id, boolean visited) {
        IdentityProvider provider = bench.transactions()
                .inOne(() -> providers.find(id))
                .filter(found -> found.terms().enabled() && found.authority().isVisited() == visited)
                .orElseThrow(IdentityProviderRefusals::unknown);
        return new Authorities.Asked(
                provider, vault.open(provider.tenant(), provider.authority().secret()));
    }

    /**
     * Lets somebody in who was vouched for.
     *
     * @param former the cookie of the session that the same browser had until now, which ends (ASVS 7.2.4)
     * @throws io.reelkeep.domain.shared.Refusal SIGN_IN_FAILED when the tenant does not know the person, or shuts it out
     */
    SessionOpener.Opened letIn(IdentityProvider provider, Vouched who, Optional<String> former) {
        return bench.transactions().inOne(() -> {
            if (provider.provisions()) {
                // Who is there already stays as it is: its name and rights are the tenant's to say.
                users.add(new User(provider.tenant(), who.user(), who.name(), User.Kind.PERSON, bench.now()));
            }
            sessions.endFormer(former);
            return sessions.open(provider.tenant(), who.user(), method(provider));
        });
    }

    private static Session.Method method(IdentityProvider provider) {
        return switch (provider.authority().kind()) {
            case OIDC -> Session.Method.OIDC;
            case WECOM -> Session.Method.WECOM;
            case LDAP -> Session.Method.LDAP;
        };
    }
}
