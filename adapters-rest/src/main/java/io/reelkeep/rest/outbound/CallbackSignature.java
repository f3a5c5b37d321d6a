package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.rest.shared.auth.TicSignature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpPost;

/** How a receiver can tell that a callback is ours: the classroom signature, and a stronger one of our own beside it. */
final class CallbackSignature {
    /** How long a signature holds (contract: Classroom 1, expire_time). */
    static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final String HMAC = "HmacSHA256";

    private CallbackSignature() {}

    /** HMAC-SHA256 over {@code timestamp.body}, the part that MD5 over two numbers does not protect. */
    static String ofBody(String ticKey, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(ticKey.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] code = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The configured address, its own query kept, with the four public parameters at the end (F100). */
    static URI signedUrl(URI url, String sdkAppId, int random, String ticKey, Instant now) {
        long expireTime = now.plus(LIFETIME).getEpochSecond();
        String common = "sdkappid=" + sdkAppId + "&random=" + random + "&expire_time=" + expireTime + "&sign="
                + TicSignature.of(ticKey, expireTime);
        return CallbackQuery.append(url, common);
    }

    /** Headers of our own that tell repeats, the time, and that the body is ours. */
    static void sign(HttpPost post, CallbackDelivery delivery, CallbackSecrets keys, Instant now) {
        long timestamp = now.getEpochSecond();
        post.setHeader("webhook-id", delivery.id().toString());
        post.setHeader("webhook-timestamp", Long.toString(timestamp));
        post.setHeader(
                "X-Reelkeep-Signature",
                ofBody(keys.token(), timestamp, delivery.told().body()));
    }
}
