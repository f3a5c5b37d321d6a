package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;

/**
 * That a tenant was told how its subscription comes to an end. Told once for each stage of one subscription: a renewal begins
 * anew.
 *
 * @param paidUntil the end it is about
 */
public record StandingWarning(TenantId tenant, WarningStage stage, Instant paidUntil, Instant toldAt) {}
