package io.reelkeep.application.tenancy.port;

import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;

/** How often callers have called in their minute, on all nodes together. */
public interface CallCounts {
    /** Whose calls are counted together. */
    record Key(TenantId tenant, String what, long whose) {}

    /** @param taken calls, of the minute that began at {@code since} */
    record Minute(Instant since, long taken) {}

    /** The minute as it stands; others who ask for the same wait until the transaction ends. One long ago at first. */
    Minute lock(Key key);

    /** Keeps what was locked. */
    void save(Key key, Minute minute);
}
