package io.reelkeep.rest.shared.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The classroom signature, the same for calls and callbacks: {@code md5(tic_key + expire_time)} (contract: Classroom 1). */
public final class TicSignature {
    private TicSignature() {}

    /**
     * In lower-case hexadecimal digits.
     *
     * @param expireTime seconds since 1970
     */
    public static String of(String ticKey, long expireTime) {
        try {
            // The document prescribes MD5; callbacks carry a stronger signature beside it.
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest((ticKey + expireTime).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Takes the same time wherever the two differ (ASVS 11.2.4). */
    public static boolean matches(String ticKey, long expireTime, String claimed) {
        return MessageDigest.isEqual(
                of(ticKey, expireTime).getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }
}
