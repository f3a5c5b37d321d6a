package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import java.net.URI;

/** Posts callbacks, each kind in its own way. Whatever happens on the way is an answer, never an exception. */
public interface CallbackClient {
    /** Posts once, signed anew, follows no redirect, and waits 5 seconds at most. */
    CallbackAnswer post(CallbackDelivery delivery, CallbackSecrets secrets);

    /**
     * Asks a subscriber for what only somebody who knows the keys can answer (contract: Meeting 5, URL check; WeCom 6.2).
     *
     * @throws IllegalArgumentException for a kind that knows no such question
     */
    CallbackAnswer check(Addressee subscriber, CallbackSecrets secrets);

    /**
     * Whether an address may be called at all.
     *
     * @throws io.reelkeep.domain.shared.Refusal with CALLBACK_TARGET_FORBIDDEN
     */
    void refuseForbidden(URI url);
}
