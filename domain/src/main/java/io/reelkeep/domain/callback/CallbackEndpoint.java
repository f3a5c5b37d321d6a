package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.TenantId;
import java.net.URI;

/**
 * Where a tenant wants to be told (F99).
 *
 * @param keyId the classroom credential that signs: its sdkappid
 */
public record CallbackEndpoint(TenantId tenant, URI url, String keyId) {
    public CallbackEndpoint {
        Addressee.callable(url);
    }

    public Addressee addressee() {
        return new Addressee(CallbackKind.CLASSROOM, tenant, url, keyId);
    }
}
