package io.reelkeep.persistence.callback;

import java.io.Serializable;
import java.util.Objects;

/** The key of the event subscription of one application. */
public final class SubscriptionKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long appId;

    /** For the persistence provider. */
    public SubscriptionKey() {
        this(0, 0);
    }

    public SubscriptionKey(long tenantId, long appId) {
        this.tenantId = tenantId;
        this.appId = appId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubscriptionKey that && tenantId == that.tenantId && appId == that.appId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, appId);
    }
}
