package io.reelkeep.rest.outbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts parameters behind the configured address, whose own query is kept. */
public final class CallbackQuery {
    private CallbackQuery() {}

    /** @param more {@code name=value} pairs, encoded */
    public static URI append(URI url, String more) {
        String separator = url.getRawQuery() == null ? "?" : url.getRawQuery().isEmpty() ? "" : "&";
        return URI.create(url.toASCIIString() + separator + more);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
