package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;

/**
 * A person or device that a tenant has registered.
 *
 * @param administrator whether it may ask for what is everybody's (contract: Meeting 4.2)
 */
public record User(TenantId tenant, UserId id, String name, Kind kind, boolean administrator, Instant createdAt) {
    /** What stands behind the id; the Meeting dialect tells them apart by operator_id_type. */
    public enum Kind {
        PERSON,
        ROOMS_DEVICE
    }

    public User {
        Checks.text(name, 128, "user name");
    }

    /** One who is no administrator. */
    public User(TenantId tenant, UserId id, String name, Kind kind, Instant createdAt) {
        this(tenant, id, name, kind, false, createdAt);
    }
}
