package io.reelkeep.rest.shared.organisation;

import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import java.net.URI;

/** Where a tenant is told, and which classroom application signs; request and answer alike. */
public record CallbackJson(String url, String sdkappid) {
    public static CallbackJson of(CallbackEndpoint endpoint) {
        return new CallbackJson(endpoint.url().toString(), endpoint.keyId());
    }

    public CallbackEndpoint endpoint(TenantId tenant) {
        return Input.of("url", () -> new CallbackEndpoint(tenant, URI.create(url), sdkappid));
    }
}
