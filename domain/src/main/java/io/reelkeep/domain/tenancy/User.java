package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * A person or device that a tenant has registered.
 *
 * @param roles in the tenant; what somebody is in a meeting stands with the meeting
 * @param enabled whether it may sign in, and whether tokens in its name are listened to
 */
public record User(
        TenantId tenant, UserId id, String name, Kind kind, Set<Role> roles, boolean enabled, Instant createdAt) {
    /** What stands behind the id; the Meeting dialect tells them apart by operator_id_type. */
    public enum Kind {
        PERSON,
        ROOMS_DEVICE
    }

    public User {
        Checks.text(name, 128, "user name");
        roles = Set.copyOf(roles);
    }

    /** One that has just been registered. */
    public User(TenantId tenant, UserId id, String name, Kind kind, Set<Role> roles, Instant createdAt) {
        this(tenant, id, name, kind, roles, true, createdAt);
    }

    /** One who has just been registered and has no role. */
    public User(TenantId tenant, UserId id, String name, Kind kind, Instant createdAt) {
        this(tenant, id, name, kind, Set.of(), createdAt);
    }

    /** Whether it may ask for what is everybody's (contract: Meeting 4.2). */
    public boolean administrator() {
        return roles.contains(Role.TENANT_ADMIN);
    }

    /** Whether it may do what {@code role} stands for: a tenant's administrator may all. */
    public boolean may(Role role) {
        return roles.contains(role) || administrator();
    }

    /** Whether it may come in. Devices do not: they have nobody who could prove who it is. */
    public boolean maySignIn() {
        return enabled && kind == Kind.PERSON;
    }

    public User named(String newName) {
        return new User(tenant, id, newName, kind, roles, enabled, createdAt);
    }

    public User with(Set<Role> newRoles) {
        return new User(tenant, id, name, kind, newRoles, enabled, createdAt);
    }

    public User enabled(boolean isEnabled) {
        return new User(tenant, id, name, kind, roles, isEnabled, createdAt);
    }
}
