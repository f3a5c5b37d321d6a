package io.reelkeep.rest.outbound.wecom;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.rest.outbound.Acknowledgement;
import io.reelkeep.rest.outbound.CallbackQuery;
import io.reelkeep.rest.outbound.Nonce;
import io.reelkeep.rest.outbound.SortedSha1;
import io.reelkeep.rest.outbound.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Events to WeCom applications (contract: WeCom 6): XML around an encrypted XML, signed in the address. Any HTTP 200
 * counts, as in production; what else receivers say stays in the delivery log.
 */
public record WeComWire(SecretSource secrets, Duration patience) implements Wire {
    private static final int QUESTION_LENGTH = 20;

    @Override
    public HttpUriRequestBase post(CallbackDelivery delivery, CallbackSecrets keys, Instant now) {
        Addressee to = delivery.to();
        String encrypted = encrypted(delivery.told().body(), to, keys);
        var post = new HttpPost(CallbackQuery.append(to.url(), signed(keys, encrypted, now)));
        post.setEntity(new StringEntity(
                "<xml>" + Cdata.element("ToUserName", to.keyId())
                        + Cdata.element("AgentID", keys.app().toString())
                        + Cdata.element("Encrypt", encrypted) + "</xml>",
                ContentType.create("text/xml", StandardCharsets.UTF_8)));
        return post;
    }

    @Override
    public Question question(Addressee subscriber, CallbackSecrets keys, Instant now) {
        String text = secrets.alphanumeric(QUESTION_LENGTH);
        String encrypted = encrypted(text, subscriber, keys);
        URI url = CallbackQuery.append(
                subscriber.url(), signed(keys, encrypted, now) + "&echostr=" + CallbackQuery.encoded(encrypted));
        return new Question(new HttpGet(url), text);
    }

    @Override
    public Optional<String> objection(int status, byte[] body) {
        return Acknowledgement.objectionToStatus(status);
    }

    private String encrypted(String text, Addressee to, CallbackSecrets keys) {
        String aesKey = keys.aesKey().orElseThrow(() -> new IllegalStateException("a WeCom subscription has a key"));
        return WeComCrypt.encrypt(aesKey, secrets.bytes(WeComCrypt.RANDOM_BYTES), text, to.keyId());
    }

    private String signed(CallbackSecrets keys, String encrypted, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = Integer.toString(Nonce.from(secrets));
        return "msg_signature=" + SortedSha1.of(keys.token(), timestamp, nonce, encrypted) + "&timestamp=" + timestamp
                + "&nonce=" + nonce;
    }
}
