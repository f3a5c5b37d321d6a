package io.reelkeep.bootstrap;

import io.reelkeep.application.people.BeginVisit;
import io.reelkeep.application.people.EndVisit;
import io.reelkeep.application.people.FederatedEntrance;
import io.reelkeep.application.people.KeepIdentityProviders;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.application.people.SignInByDirectory;
import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.rest.outbound.CallbackTargets;
import io.reelkeep.rest.outbound.signin.RemoteAuthorities;
import io.reelkeep.rest.shared.PublicUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** People of whom somebody else says who they are. */
@ApplicationScoped
public class FederationWiring {
    @Produces
    @Singleton
    Authorities authorities(Settings settings, PublicUrls urls, Clock clock) {
        return new RemoteAuthorities(
                new CallbackTargets(settings.callbackAllow()), urls, clock, settings.callbackTimeout());
    }

    void close(@Disposes Authorities authorities) {
        if (authorities instanceof RemoteAuthorities remote) {
            try {
                remote.close();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @Produces
    @Singleton
    KeepIdentityProviders keepIdentityProviders(
            Workbench bench, Tenants tenants, IdentityProviders providers, SecretVault vault) {
        return new KeepIdentityProviders(bench, tenants, providers, vault);
    }

    @Produces
    @Singleton
    FederatedEntrance federatedEntrance(
            Workbench bench, IdentityProviders providers, Users users, SessionOpener sessions, SecretVault vault) {
        return new FederatedEntrance(bench, providers, users, sessions, vault);
    }

    @Produces
    @Singleton
    BeginVisit beginVisit(
            Workbench bench,
            FederatedEntrance entrance,
            Authorities authorities,
            SecretSource secrets,
            SecretVault vault) {
        return new BeginVisit(bench, entrance, authorities, secrets, vault);
    }

    @Produces
    @Singleton
    EndVisit endVisit(
            Workbench bench, FederatedEntrance entrance, Authorities authorities, Nonces nonces, SecretVault vault) {
        return new EndVisit(bench, entrance, authorities, nonces, vault);
    }

    @Produces
    @Singleton
    SignInByDirectory signInByDirectory(
            Workbench bench, FederatedEntrance entrance, Authorities authorities, SignInTries tries) {
        return new SignInByDirectory(bench, entrance, authorities, tries);
    }
}
