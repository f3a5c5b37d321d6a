package io.reelkeep.persistence.callback;

import java.io.Serializable;
import java.util.Objects;

/** The key of who waits for a part. */
public final class WishKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long captureId;
    private int part;
    private String urlSha256;

    /** For the persistence provider. */
    public WishKey() {
        this(0, 0, 0, "");
    }

    public WishKey(long tenantId, long captureId, int part, String urlSha256) {
        this.tenantId = tenantId;
        this.captureId = captureId;
        this.part = part;
        this.urlSha256 = urlSha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WishKey that
                && tenantId == that.tenantId
                && captureId == that.captureId
                && part == that.part
                && urlSha256.equals(that.urlSha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, captureId, part, urlSha256);
    }
}
