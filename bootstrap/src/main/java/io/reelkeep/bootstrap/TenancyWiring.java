package io.reelkeep.bootstrap;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.AddTenant;
import io.reelkeep.application.tenancy.AddUser;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.application.tenancy.AuthenticateToken;
import io.reelkeep.application.tenancy.AuthenticateUser;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.application.tenancy.ChangeApp;
import io.reelkeep.application.tenancy.ChangeTenant;
import io.reelkeep.application.tenancy.CountCalls;
import io.reelkeep.application.tenancy.IssueAccessToken;
import io.reelkeep.application.tenancy.IssueUserToken;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.application.tenancy.RotateSecret;
import io.reelkeep.application.tenancy.port.CallCounts;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.application.tenancy.port.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tenants, their people and their applications. */
@ApplicationScoped
public class TenancyWiring {
    @Produces
    @Singleton
    AddTenant addTenant(Workbench bench, Tenants tenants) {
        return new AddTenant(bench, tenants);
    }

    @Produces
    @Singleton
    ChangeTenant changeTenant(Workbench bench, Tenants tenants) {
        return new ChangeTenant(bench, tenants);
    }

    @Produces
    @Singleton
    AddUser addUser(Workbench bench, Tenants tenants, Users users) {
        return new AddUser(bench, tenants, users);
    }

    @Produces
    @Singleton
    RegisterApp registerApp(
            Workbench bench, Tenants tenants, Credentials credentials, SecretSource secrets, SecretVault vault) {
        return new RegisterApp(bench, tenants, credentials, secrets, vault);
    }

    @Produces
    @Singleton
    ChangeApp changeApp(Workbench bench, Credentials credentials) {
        return new ChangeApp(bench, credentials);
    }

    @Produces
    @Singleton
    RotateSecret rotateSecret(Workbench bench, Credentials credentials, SecretSource secrets, SecretVault vault) {
        return new RotateSecret(bench, credentials, secrets, vault);
    }

    @Produces
    @Singleton
    AuthenticateApp authenticateApp(Workbench bench, Credentials credentials, Nonces nonces, SecretVault vault) {
        return new AuthenticateApp(bench, credentials, nonces, vault);
    }

    @Produces
    @Singleton
    IssueAccessToken issueAccessToken(Workbench bench, Credentials credentials, SecretVault vault) {
        return new IssueAccessToken(bench, credentials, vault);
    }

    @Produces
    @Singleton
    AuthenticateToken authenticateToken(Workbench bench, Credentials credentials, SecretVault vault) {
        return new AuthenticateToken(bench, credentials, vault);
    }

    @Produces
    @Singleton
    IssueUserToken issueUserToken(
            Workbench bench, Credentials credentials, Users users, SecretVault vault, UserTokens tokens) {
        return new IssueUserToken(bench, credentials, users, vault, tokens);
    }

    @Produces
    @Singleton
    AuthenticateUser authenticateUser(
            Workbench bench, Credentials credentials, Users users, SecretVault vault, UserTokens tokens) {
        return new AuthenticateUser(bench, credentials, users, vault, tokens);
    }

    @Produces
    @Singleton
    CountCalls countCalls(Workbench bench, CallCounts counts) {
        return new CountCalls(bench, counts);
    }

    @Produces
    @Singleton
    BrowseTenants browseTenants(Transactions transactions, Tenants tenants, Users users, Credentials credentials) {
        return new BrowseTenants(transactions, tenants, users, credentials);
    }
}
