package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;

/** A person of a tenant who has proven to be that. */
public record SignedIn(TenantId tenant, UserId user) {}
