package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.util.List;

/** Shows the operator who is here. */
public final class BrowseTenants {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Users users;
    private final Credentials credentials;

    public BrowseTenants(Transactions transactions, Tenants tenants, Users users, Credentials credentials) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.users = users;
        this.credentials = credentials;
    }

    public List<Tenant> tenants(long after, int limit) {
        return transactions.inOne(() -> tenants.list(after, limit));
    }

    public Tenant tenant(TenantId id) {
        return transactions.inOne(() -> known(id));
    }

    public List<User> users(TenantId tenant, String after, int limit) {
        return transactions.inOne(() -> users.list(known(tenant).id(), after, limit));
    }

    /** Keys without their secrets. */
    public List<AppCredential> apps(TenantId tenant) {
        return transactions.inOne(() -> credentials.list(known(tenant).id()));
    }

    /** One of them. @throws Refusal NO_SUCH_APP */
    public AppCredential app(TenantId tenant, AppId app) {
        return transactions.inOne(() -> credentials
                .find(known(tenant).id(), app)
                .orElseThrow(() -> new Refusal(Reason.NO_SUCH_APP, "there is no application " + app)));
    }

    /** Takes an application's key away; its next request is refused. */
    public void removeApp(TenantId tenant, AppId app) {
        transactions.inOne(() -> credentials.remove(known(tenant).id(), app));
    }

    private Tenant known(TenantId id) {
        return tenants.find(id).orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + id));
    }
}
