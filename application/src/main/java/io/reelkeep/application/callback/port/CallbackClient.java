package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import java.net.URI;

/** Posts callbacks. Whatever happens on the way is an answer, never an exception. */
public interface CallbackClient {
    /**
     * Posts the body once, follows no redirect, and waits 5 seconds at most.
     *
     * @param secret the key that signs: tic_key of the delivery's credential
     */
    CallbackAnswer post(CallbackDelivery delivery, String secret);

    /**
     * Whether an address may be called at all.
     *
     * @throws io.reelkeep.domain.shared.Refusal with CALLBACK_TARGET_FORBIDDEN
     */
    void refuseForbidden(URI url);
}
