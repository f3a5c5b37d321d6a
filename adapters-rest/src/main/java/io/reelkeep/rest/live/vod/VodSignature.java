package io.reelkeep.rest.live.vod;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a request of VOD API 2.0 is signed over (contract: Live 2): method, host, path and all parameters but the
 * signature, sorted by name, decoded.
 */
final class VodSignature {
    private static final String PATH = "/v2/index.php";

    private final String algorithm;
    private final String text;

    /**
     * @param algorithm HmacSHA1 or HmacSHA256
     * @param host as the client was configured, with the port if it was
     * @param parameters all but the signature
     */
    VodSignature(String algorithm, String method, String host, SortedMap<String, String> parameters) {
        this.algorithm = algorithm;
        this.text = method + host + PATH + "?"
                + parameters.entrySet().stream()
                        // Of files sent by POST, only the others are signed.
                        .filter(one -> !(method.equals("POST") && one.getValue().startsWith("@")))
                        .map(one -> dotted(one.getKey()) + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
    }

    /** A name that begins with an underscore stays as it is, as the clients have it. */
    private static String dotted(String name) {
        return name.startsWith("_") ? name : name.replace('_', '.');
    }

    /** Base64 of the HMAC. */
    String under(String secretKey) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Takes the same time wherever the two differ (ASVS 11.2.4). */
    boolean matches(String secretKey, String claimed) {
        return MessageDigest.isEqual(
                under(secretKey).getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }
}
