package io.reelkeep.application.people;

import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.shared.TenantId;
import java.util.Base64;

/** Under what the tokens of a tenant's people are signed. */
final class PersonTokenKey {
    private PersonTokenKey() {}

    /** 32 bytes. */
    static byte[] of(TenantId tenant, SecretVault vault) {
        return Base64.getUrlDecoder().decode(vault.sign(tenant, "tokens of people"));
    }
}
