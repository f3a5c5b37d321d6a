package io.reelkeep.application.callback.port;

import io.reelkeep.domain.tenancy.AppId;
import java.util.Optional;

/**
 * What a delivery is signed and encrypted with, in clear text.
 *
 * @param app the application that is told
 * @param token tic_key of the classroom, SecretKey of a live application, Token of a subscription
 * @param aesKey EncodingAESKey, where bodies are encrypted
 */
public record CallbackSecrets(AppId app, String token, Optional<String> aesKey) {
    @Override
    public String toString() {
        return "CallbackSecrets[" + app + "]";
    }
}
