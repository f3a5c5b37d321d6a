package io.reelkeep.application.tenancy.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import java.util.List;
import java.util.Optional;

/** The people of each tenant. */
public interface Users {
    /** @return false when the id is taken */
    boolean add(User user);

    /** Only within the transaction that locked it. */
    void save(User user);

    Optional<User> find(TenantId tenant, UserId id);

    /** Finds for a decision about this person: others who lock the same one wait until the transaction ends. */
    Optional<User> lock(TenantId tenant, UserId id);

    /** In the order of their ids, beginning after {@code after} (empty text for the first). */
    List<User> list(TenantId tenant, String after, int limit);
}
