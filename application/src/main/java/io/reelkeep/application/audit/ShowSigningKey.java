package io.reelkeep.application.audit;

import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.domain.shared.TenantId;

/** Tells what a tenant's audits and receipts can be checked with. */
public final class ShowSigningKey {
    private final StatementSigner signer;

    public ShowSigningKey(StatementSigner signer) {
        this.signer = signer;
    }

    /** As {@link StatementSigner#publicKey}. */
    public String of(TenantId tenant) {
        return signer.publicKey(tenant);
    }
}
