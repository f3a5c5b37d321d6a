package io.reelkeep.application.tenancy.port;

import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Turns access tokens for single users into text that proves itself, and back (contract: Meeting 2.2). */
public interface UserTokens {
    /** @param key of the application; 32 bytes */
    String write(UserToken token, byte[] key);

    /**
     * Believes nothing of the text before its signature is checked.
     *
     * @throws io.reelkeep.domain.shared.Refusal TOKEN_UNKNOWN when we have not written it under that key; TOKEN_EXPIRED when
     *     we have, and it is over at {@code now}
     */
    UserToken read(String text, AppKeys keys, Instant now);

    /** The keys of the applications. */
    @FunctionalInterface
    interface AppKeys {
        /** Empty when there is no such application. */
        Optional<byte[]> of(String keyId);
    }

    /**
     * What a token says.
     *
     * @param keyId of the application that may call for the user
     * @param issuedAt whole seconds
     * @param expiresAt whole seconds, exclusive
     */
    record UserToken(String keyId, UserId user, Instant issuedAt, Instant expiresAt) {}
}
