package io.reelkeep.rest.shared;

import io.reelkeep.application.tenancy.CountCalls;
import io.reelkeep.domain.shared.TenantId;

/** How often proven callers may call, as {@link CountCalls} has it. Thread-safe. */
public final class CallQuota {
    private final CountCalls calls;

    public CallQuota(CountCalls calls) {
        this.calls = calls;
    }

    /**
     * Whose calls are counted together, and how many are allowed a minute.
     *
     * @param what the call or group of calls, at most 64 characters
     * @param whose id of the tenant or application, known to exist: one counter is kept for each
     */
    public record Key(TenantId tenant, String what, long whose, long callsPerMinute) {}

    /** Counts a call. @throws CalledTooOften when it is one too many; such calls do not count */
    public void count(Key key) {
        calls.count(key.tenant(), key.what(), key.whose(), key.callsPerMinute()).ifPresent(wait -> {
            throw new CalledTooOften(key.callsPerMinute(), wait);
        });
    }
}
