package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.net.URI;
import java.util.Locale;

/**
 * Where a tenant wants to be told (F99).
 *
 * @param keyId the classroom credential that signs: its sdkappid
 */
public record CallbackEndpoint(TenantId tenant, URI url, String keyId) {
    private static final int MAX_LENGTH = 2048;

    public CallbackEndpoint {
        Checks.require(url.toString().length() <= MAX_LENGTH, "a callback URL has at most 2048 characters");
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        Checks.require(
                (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null,
                "a callback URL must be an absolute http or https URL");
        Checks.require(
                url.getUserInfo() == null && url.getFragment() == null,
                "a callback URL must have neither a user nor a fragment");
    }
}
