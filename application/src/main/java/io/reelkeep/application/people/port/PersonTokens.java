package io.reelkeep.application.people.port;

import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;

/** Writes and reads the bearer tokens that people call APIs with. */
public interface PersonTokens {
    /** @param key 32 bytes, the tenant's own */
    String write(PersonToken token, byte[] key);

    /**
     * @throws Refusal TOKEN_UNKNOWN when it says less or other than {@link #write} does or was not signed with the tenant's key;
     *     TOKEN_EXPIRED when it is ours and over at {@code now}
     */
    PersonToken read(String text, TenantKeys keys, Instant now);

    /** The keys of the tenants. */
    @FunctionalInterface
    interface TenantKeys {
        byte[] of(TenantId tenant);
    }

    /**
     * What a token says.
     *
     * @param session with which it ends
     * @param id of this token, never given twice
     * @param issuedAt whole seconds
     * @param expiresAt whole seconds, exclusive; within {@link #MAX_LIFETIME}
     */
    record PersonToken(SignedIn who, SessionId session, String id, Instant issuedAt, Instant expiresAt) {
        public static final Duration MAX_LIFETIME = Duration.ofHours(1);

        public PersonToken {
            Checks.require(!expiresAt.isAfter(issuedAt.plus(MAX_LIFETIME)), "lasts too long");
        }
    }
}
