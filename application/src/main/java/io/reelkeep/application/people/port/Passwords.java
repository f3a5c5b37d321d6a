package io.reelkeep.application.people.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** The passwords of those people who have one, as {@link PasswordHasher} writes them. */
public interface Passwords {
    /** Replaces one that is there. */
    void keep(TenantId tenant, UserId user, String hash);

    Optional<String> find(TenantId tenant, UserId user);

    /** Again: nothing happens. */
    void remove(TenantId tenant, UserId user);
}
