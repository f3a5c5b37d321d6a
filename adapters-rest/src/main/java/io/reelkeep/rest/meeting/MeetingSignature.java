package io.reelkeep.rest.meeting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a request of the Meeting dialect is signed over (contract: Meeting 2.1): method, three headers as received, the
 * target exactly as on the wire, and the raw body.
 */
final class MeetingSignature {
    private static final String HMAC = "HmacSHA256";

    private final String head;
    private final byte[] body;

    /**
     * @param target raw path and, after a question mark, raw query; never decoded, or a signed query could be re-cut
     * @param body empty for multipart requests
     */
    MeetingSignature(String method, String key, String nonce, String timestamp, String target, byte[] body) {
        this.head = method + "\nX-TC-Key=" + key + "&X-TC-Nonce=" + nonce + "&X-TC-Timestamp=" + timestamp + "\n"
                + target + "\n";
        this.body = body.clone();
    }

    /** Base64 of the hexadecimal text of the HMAC, 88 characters; not of its 32 bytes. */
    String under(String secretKey) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(mac.doFinal(body));
            return Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
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
