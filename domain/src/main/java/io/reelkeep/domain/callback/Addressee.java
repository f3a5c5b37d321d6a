package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.net.URI;
import java.util.Locale;

/**
 * Who is told, and in whose words.
 *
 * @param keyId the public half of the credential that belongs to it
 */
public record Addressee(CallbackKind kind, TenantId tenant, URI url, String keyId) {
    private static final int MAX_LENGTH = 2048;

    public Addressee {
        callable(url);
    }

    /** The same, if it is one that can be called: absolute, http or https, at most 2048 characters. */
    public static URI callable(URI url) {
        Checks.require(url.toString().length() <= MAX_LENGTH, "a callback URL has at most 2048 characters");
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        Checks.require(
                (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null,
                "a callback URL must be an absolute http or https URL");
        Checks.require(
                url.getUserInfo() == null && url.getFragment() == null,
                "a callback URL must have neither a user nor a fragment");
        return url;
    }
}
