package io.reelkeep.persistence.audit;

import java.io.Serializable;
import java.util.Objects;

/** The key of an entry: its place in the chain of its tenant. */
final class EntryKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long number;

    /** For the persistence provider. */
    EntryKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryKey that && tenantId == that.tenantId && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, number);
    }
}
