package io.reelkeep.rest.admin.operation;

import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import java.net.URI;

/** Where a tenant is told, and which classroom application signs; request and answer alike. */
record CallbackJson(String url, String sdkappid) {
    static CallbackJson of(CallbackEndpoint endpoint) {
        return new CallbackJson(endpoint.url().toString(), endpoint.keyId());
    }

    CallbackEndpoint endpoint(TenantId tenant) {
        return Input.of("url", () -> new CallbackEndpoint(tenant, URI.create(url), sdkappid));
    }
}
