package io.reelkeep.persistence.shared;

import java.io.Serializable;
import java.util.Objects;

/** The key of a row that has a name inside its tenant. */
public final class TextKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private String id;

    /** For the persistence provider. */
    public TextKey() {
        this(0, "");
    }

    public TextKey(long tenantId, String id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextKey that && tenantId == that.tenantId && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
