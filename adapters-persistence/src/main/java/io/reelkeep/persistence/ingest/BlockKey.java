package io.reelkeep.persistence.ingest;

import java.io.Serializable;
import java.util.Objects;

/** The key of a block: its place in an upload. */
public final class BlockKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private String uploadId;
    private int number;

    /** For the persistence provider. */
    public BlockKey() {
        this(0, "", 0);
    }

    BlockKey(long tenantId, String uploadId, int number) {
        this.tenantId = tenantId;
        this.uploadId = uploadId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockKey that
                && tenantId == that.tenantId
                && uploadId.equals(that.uploadId)
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, uploadId, number);
    }
}
