package io.reelkeep.persistence.shared;

import java.io.Serializable;
import java.util.Objects;

/** The key of a row that has a number inside its tenant. */
public final class TenantKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long id;

    /** For the persistence provider. */
    public TenantKey() {
        this(0, 0);
    }

    public TenantKey(long tenantId, long id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenantKey that && tenantId == that.tenantId && id == that.id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
