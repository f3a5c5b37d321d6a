package io.reelkeep.rest.live.vod;

import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request of VOD API 2.0 as it was sent.
 *
 * @param host the Host header, with the port if it has one
 * @param parameters of the query, or of the body if it was posted, decoded
 */
record VodRequest(String method, String host, SortedMap<String, String> parameters) {
    private static final String SIGNATURE = "Signature";

    /** @param form {@code name=value} pairs, encoded as in a form */
    static VodRequest of(String method, String host, String form) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (parameters.put(name, decoded(equals < 0 ? "" : pair.substring(equals + 1))) != null) {
                    throw new BadInput(name, "must not be repeated");
                }
            }
        }
        return new VodRequest(method, host, parameters);
    }

    /** Empty text counts as absent. */
    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isEmpty());
    }

    String require(String name) {
        return find(name).orElseThrow(() -> new BadInput(name, "is required"));
    }

    /** Bounds inclusive. */
    int number(String name, int min, int max, int otherwise) {
        return find(name).map(text -> Input.wholeNumber(name, text, min, max)).orElse(otherwise);
    }

    VodSignature signature(String algorithm, String signedHost) {
        SortedMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove(SIGNATURE);
        return new VodSignature(algorithm, method, signedHost, signed);
    }

    private static String decoded(String text) {
        String decoded = Input.of("request", () -> URLDecoder.decode(text, StandardCharsets.UTF_8));
        if (decoded.indexOf('\0') >= 0 || decoded.indexOf('\uFFFD') >= 0) {
            throw new BadInput("request", "must be UTF-8 without the character U+0000");
        }
        return decoded;
    }
}
