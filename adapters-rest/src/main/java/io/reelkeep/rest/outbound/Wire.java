package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** How one kind of callback goes over the wire, and which answer counts. Safe for use by many threads. */
public interface Wire {
    /** One attempt, signed anew. */
    HttpUriRequestBase post(CallbackDelivery delivery, CallbackSecrets secrets, Instant now);

    /** Why an answer does not count; empty when it does. */
    Optional<String> objection(int status, byte[] body);

    /** From the first look at the name to the last byte of the answer. */
    Duration patience();

    /**
     * What only somebody who knows the keys can answer.
     *
     * @throws IllegalArgumentException where there is no such question
     */
    default Question question(Addressee subscriber, CallbackSecrets secrets, Instant now) {
        throw new IllegalArgumentException("nobody asks " + subscriber.kind());
    }

    /** @param answer the whole body that is right, and no other */
    record Question(HttpUriRequestBase request, String answer) {}
}
