package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;

/** Encrypts a tenant's secrets for keeping, with a key that is not in the database. */
public interface SecretVault {
    SealedSecret seal(TenantId tenant, String secret);

    /** @throws IllegalStateException when it was sealed for another tenant or under another key */
    String open(TenantId tenant, SealedSecret sealed);

    /**
     * What only we can write under a text that a tenant's caller keeps for us: 43 characters of base64url, the same on every
     * node and at any time. To be compared in constant time.
     */
    String sign(TenantId tenant, String text);
}
