package io.reelkeep.persistence.editing;

import java.io.Serializable;
import java.util.Objects;

/** The key of an order: whose, and what they call it. */
final class OrderRowKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long appId;
    private String orderKey;

    /** For the persistence provider. */
    OrderRowKey() {
        this(0, 0, "");
    }

    OrderRowKey(long tenantId, long appId, String orderKey) {
        this.tenantId = tenantId;
        this.appId = appId;
        this.orderKey = orderKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderRowKey that
                && tenantId == that.tenantId
                && appId == that.appId
                && orderKey.equals(that.orderKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, appId, orderKey);
    }
}
