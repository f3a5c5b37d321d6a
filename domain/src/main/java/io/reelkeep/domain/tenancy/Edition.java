package io.reelkeep.domain.tenancy;

/** What a tenant has bought (F4). All four may use cloud recording. */
public enum Edition {
    FREE,
    MEMBER,
    BUSINESS,
    ENTERPRISE
}
