package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;

/** Names one application of a tenant: a holder of credentials for one dialect. */
public record AppId(long value) {
    /** Ours, in every tenant: what people who have signed in and the house itself act through. */
    public static final AppId CONSOLE = new AppId(0);

    public AppId {
        Checks.notNegative(value, "app id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
