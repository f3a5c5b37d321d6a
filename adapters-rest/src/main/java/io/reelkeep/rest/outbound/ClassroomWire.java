package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.callback.CallbackDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Callbacks to back ends of classrooms (contract: Classroom 1 and 3). */
public record ClassroomWire(SecretSource secrets, Duration patience) implements Wire {
    @Override
    public HttpUriRequestBase post(CallbackDelivery delivery, CallbackSecrets keys, Instant now) {
        var post = new HttpPost(CallbackSignature.signedUrl(
                delivery.to().url(), delivery.to().keyId(), Nonce.from(secrets), keys.token(), now));
        CallbackSignature.sign(post, delivery, keys, now);
        JsonPost.fill(post, delivery.told().body());
        return post;
    }

    @Override
    public Optional<String> objection(int status, byte[] body) {
        return Acknowledgement.objection(status, body);
    }
}
