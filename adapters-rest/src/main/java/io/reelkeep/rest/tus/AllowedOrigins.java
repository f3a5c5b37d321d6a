package io.reelkeep.rest.tus;

import java.util.Set;

/**
 * Web sites whose pages may upload from a browser.
 *
 * @param origins as browsers send them: scheme, host and port, without a slash at the end
 */
public record AllowedOrigins(Set<String> origins) {
    /** No other site; pages of ours need no permission. */
    public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    boolean allows(String origin) {
        return origins.contains(origin);
    }
}
