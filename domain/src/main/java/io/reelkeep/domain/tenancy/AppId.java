package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;

/** Names one application of a tenant: a holder of credentials for one dialect. */
public record AppId(long value) {
    public AppId {
        Checks.positive(value, "app id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
