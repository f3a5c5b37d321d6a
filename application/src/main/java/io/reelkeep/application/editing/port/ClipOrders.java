package io.reelkeep.application.editing.port;

import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.Optional;

/** What was ordered under a key of the caller's own choice, so that ordering twice gives one clip. */
public interface ClipOrders {
    /** The longest key, in characters. */
    int MAX_KEY_LENGTH = 64;

    Optional<ClipOrder> find(TenantId tenant, AppId app, String key);

    /** @throws io.reelkeep.application.shared.port.DatabaseException.Duplicate when the key is taken */
    void add(ClipOrder order);

    /** Frees the keys of a tenant under which something was ordered before {@code before}, exclusive. */
    void forgetBefore(TenantId tenant, Instant before);

    /**
     * An order under a key.
     *
     * @param request digest of all that was asked for
     */
    record ClipOrder(TenantId tenant, AppId app, String key, Sha256 request, ClipId clip, Instant at) {
        public ClipOrder {
            Checks.text(key, MAX_KEY_LENGTH, "idempotency key");
        }
    }
}
