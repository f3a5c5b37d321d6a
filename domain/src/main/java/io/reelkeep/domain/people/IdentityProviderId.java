package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;

/** Names one identity provider; no two of all tenants have the same. */
public record IdentityProviderId(long value) {
    public IdentityProviderId {
        Checks.positive(value, "identity provider id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
