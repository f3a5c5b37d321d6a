package io.reelkeep.persistence.shared;

import java.io.Serializable;
import java.util.Objects;

/** The key of a row that has a place inside another one. */
public final class PlaceKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long ownerId;
    private int place;

    /** For the persistence provider. */
    public PlaceKey() {
        this(0, 0, 0);
    }

    public PlaceKey(long tenantId, long ownerId, int place) {
        this.tenantId = tenantId;
        this.ownerId = ownerId;
        this.place = place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceKey that
                && tenantId == that.tenantId
                && ownerId == that.ownerId
                && place == that.place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, ownerId, place);
    }
}
