package io.reelkeep.domain.tenancy;

import java.util.Optional;

/** What a tenant has bought (F4). All four may use cloud recording. */
public enum Edition {
    FREE,
    MEMBER,
    BUSINESS,
    ENTERPRISE;

    private static final long GIB = 1L << 30;

    /**
     * How many bytes may be kept where the tenant has no quota of its own; empty for as much as the store holds. The member
     * edition has 20 GB (F47), counted as 20 x 2^30: whichever way its owner counts, no promised byte is missing. Free has a
     * tenth of it; companies agree on theirs with the operator.
     */
    public Optional<Long> spaceBytes() {
        return switch (this) {
            case FREE -> Optional.of(2 * GIB);
            case MEMBER -> Optional.of(20 * GIB);
            case BUSINESS, ENTERPRISE -> Optional.empty();
        };
    }

    /** Whether it knows colleagues to share with (F29), and keeps what it has for a while when it ends (F48, F51). */
    public boolean isForCompanies() {
        return this == BUSINESS || this == ENTERPRISE;
    }
}
