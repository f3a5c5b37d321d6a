package io.reelkeep.rest.outbound.meeting;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.rest.outbound.Acknowledgement;
import io.reelkeep.rest.outbound.CallbackQuery;
import io.reelkeep.rest.outbound.EncodingAesKey;
import io.reelkeep.rest.outbound.JsonPost;
import io.reelkeep.rest.outbound.Nonce;
import io.reelkeep.rest.outbound.SortedSha1;
import io.reelkeep.rest.outbound.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Events to Meeting applications (contract: Meeting 5): {@code {"data":"..."}}, signed in three headers. Any HTTP 200
 * counts; what else receivers say stays in the delivery log.
 */
public record MeetingWire(SecretSource secrets, Duration patience) implements Wire {
    private static final int QUESTION_LENGTH = 24;

    @Override
    public HttpUriRequestBase post(CallbackDelivery delivery, CallbackSecrets keys, Instant now) {
        String data = data(delivery.told().body(), keys.aesKey());
        var post = new HttpPost(delivery.to().url());
        sign(post, keys.token(), data, now);
        JsonPost.fill(post, "{\"data\":\"" + data + "\"}");
        return post;
    }

    @Override
    public Question question(Addressee subscriber, CallbackSecrets keys, Instant now) {
        String text = secrets.alphanumeric(QUESTION_LENGTH);
        String check = data(text, keys.aesKey());
        var get = new HttpGet(CallbackQuery.append(subscriber.url(), "check_str=" + CallbackQuery.encoded(check)));
        sign(get, keys.token(), check, now);
        return new Question(get, text);
    }

    @Override
    public Optional<String> objection(int status, byte[] body) {
        return Acknowledgement.objectionToStatus(status);
    }

    /** Base64 of the text, encrypted first where there is a key: the text alone, nothing before or behind it. */
    static String data(String text, Optional<String> aesKey) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] sent = aesKey.map(EncodingAesKey::new)
                .map(key -> key.encrypt(plain, "PKCS5Padding"))
                .orElse(plain);
        return Base64.getEncoder().encodeToString(sent);
    }

    private void sign(HttpUriRequestBase request, String token, String data, Instant now) {
        String timestamp = Long.toString(now.toEpochMilli());
        String nonce = Integer.toString(Nonce.from(secrets));
        request.setHeader("timestamp", timestamp);
        request.setHeader("nonce", nonce);
        request.setHeader("signature", SortedSha1.of(token, timestamp, nonce, data));
    }
}
