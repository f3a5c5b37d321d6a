package io.reelkeep.application.audit.port;

import io.reelkeep.domain.audit.AuditNote;

/** Keeps who did and saw what, for good and in order. */
public interface AuditTrail {
    /**
     * Within the caller's transaction, with which it stands or falls. Waits for nobody: its place in the chain is given
     * later.
     */
    void note(AuditNote note);
}
