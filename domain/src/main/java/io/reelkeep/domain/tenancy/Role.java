package io.reelkeep.domain.tenancy;

/** What a person may do in the whole tenant, besides what is granted for single recordings and meetings. */
public enum Role {
    /** Manages everybody's recordings. */
    RECORDING_ADMIN,
    /** That, and the tenant's people. */
    TENANT_ADMIN
}
