package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.util.Set;

/** Registers a person or device of a tenant. */
public final class AddUser {
    private final Workbench bench;
    private final Tenants tenants;
    private final Users users;

    public AddUser(Workbench bench, Tenants tenants, Users users) {
        this.bench = bench;
        this.tenants = tenants;
        this.users = users;
    }

    /** One who has no role. */
    public User add(TenantId tenant, UserId id, String name, User.Kind kind) {
        return add(new User(tenant, id, name, kind, bench.now()));
    }

    /** One who has these roles in the tenant. */
    public User add(TenantId tenant, UserId id, String name, User.Kind kind, Set<Role> roles) {
        return add(new User(tenant, id, name, kind, roles, bench.now()));
    }

    private User add(User user) {
        bench.transactions().inOne(() -> {
            if (tenants.find(user.tenant()).isEmpty()) {
                throw new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + user.tenant());
            }
            if (!users.add(user)) {
                throw new Refusal(Reason.ALREADY_EXISTS, "the user id " + user.id() + " is taken");
            }
        });
        return user;
    }
}
