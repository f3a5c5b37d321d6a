package io.reelkeep.persistence.callback;

import java.io.Serializable;
import java.util.Objects;

/** The key of one attempt to deliver a callback. */
public final class AttemptKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long deliveryId;
    private int round;
    private int number;

    /** For the persistence provider. */
    public AttemptKey() {
        this(0, 0, 0, 0);
    }

    public AttemptKey(long tenantId, long deliveryId, int round, int number) {
        this.tenantId = tenantId;
        this.deliveryId = deliveryId;
        this.round = round;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttemptKey that
                && tenantId == that.tenantId
                && deliveryId == that.deliveryId
                && round == that.round
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, deliveryId, round, number);
    }
}
