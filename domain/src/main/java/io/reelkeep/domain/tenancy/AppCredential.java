package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;

/**
 * The right of one application to speak one dialect for its tenant.
 *
 * @param keyId the public half, unique for its kind over all tenants
 */
public record AppCredential(
        AppId app,
        TenantId tenant,
        CredentialKind kind,
        String name,
        String keyId,
        SealedSecret secret,
        Instant createdAt) {
    public AppCredential {
        Checks.text(name, 128, "app name");
        Checks.text(keyId, 64, "key id");
    }
}
