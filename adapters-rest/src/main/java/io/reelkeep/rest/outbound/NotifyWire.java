package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.domain.callback.CallbackDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Answers of VOD 2.0 that are sent later (contract: Live 2, notifyUrl): the bare JSON; HTTP 200 is enough. */
public record NotifyWire(Duration patience) implements Wire {
    @Override
    public HttpUriRequestBase post(CallbackDelivery delivery, CallbackSecrets keys, Instant now) {
        var post = new HttpPost(delivery.to().url());
        CallbackSignature.sign(post, delivery, keys, now);
        JsonPost.fill(post, delivery.told().body());
        return post;
    }

    @Override
    public Optional<String> objection(int status, byte[] body) {
        return Acknowledgement.objectionToStatus(status);
    }
}
