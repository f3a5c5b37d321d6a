package io.reelkeep.domain.shared;

/** Names one tenant: an enterprise or institution. Shown as a decimal string of at most 19 digits. */
public record TenantId(long value) {
    public TenantId {
        Checks.positive(value, "tenant id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
