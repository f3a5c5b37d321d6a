package io.reelkeep.application.shared;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;

/** Who calls: an application of a tenant, proven. */
public record Caller(TenantId tenant, AppId app) {}
