package io.reelkeep.domain.tenancy;

/** What a tenant has bought (F4). All four may use cloud recording. */
public enum Edition {
    FREE,
    MEMBER,
    BUSINESS,
    ENTERPRISE;

    /** Whether it knows colleagues to share with (F29), and keeps what it has for a while when it ends (F48, F51). */
    public boolean isForCompanies() {
        return this == BUSINESS || this == ENTERPRISE;
    }
}
