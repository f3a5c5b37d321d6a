package io.reelkeep.persistence.usage;

import io.reelkeep.domain.usage.UsageEvent;
import java.io.Serializable;
import java.util.Objects;

/** The key of a view or download: whose, and which one of theirs. */
final class UsageEventRowKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private String client;
    private int number;

    /** For the persistence provider. */
    UsageEventRowKey() {
        this.client = "";
    }

    UsageEventRowKey(UsageEvent event) {
        this.tenantId = event.tenant().value();
        this.client = event.client().value();
        this.number = event.number();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsageEventRowKey that
                && tenantId == that.tenantId
                && client.equals(that.client)
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, client, number);
    }
}
