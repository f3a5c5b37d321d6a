package io.reelkeep.persistence.tenancy;

import java.io.Serializable;
import java.util.Objects;

/** The key of a member whom an application sees. */
public final class VisibleMemberKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long ownerId;
    private String userId;

    /** For the persistence provider. */
    public VisibleMemberKey() {
        this(0, 0, "");
    }

    VisibleMemberKey(long tenantId, long ownerId, String userId) {
        this.tenantId = tenantId;
        this.ownerId = ownerId;
        this.userId = userId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisibleMemberKey that
                && tenantId == that.tenantId
                && ownerId == that.ownerId
                && userId.equals(that.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, ownerId, userId);
    }
}
