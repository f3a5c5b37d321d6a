package io.reelkeep.application.people;

import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.people.Tries;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Keeps people from guessing passwords (ASVS 6.3.1): every try is counted before it is looked at, so that many at once get no
 * further than one after the other, and taken back when it was right. Names that nobody has are counted alike (ASVS 6.3.8).
 */
final class Guesses {
    private final SignInTries tries;

    Guesses(SignInTries tries) {
        this.tries = tries;
    }

    /**
     * Within the caller's transaction.
     *
     * @param client the network address it comes from, as text
     * @throws Refusal TOO_MANY_TRIES
     */
    void count(SignedIn name, String client, Instant now) {
        tries.forgetBefore(now);
        // Always in this order: two of the same person from the same address would wait for each other.
        count(ofAddress(client), Tries.OF_ONE_ADDRESS, now);
        count(ofName(name), Tries.OF_ONE_NAME, now);
    }

    /** As above where it is not asked where it comes from. */
    void count(SignedIn name, Instant now) {
        count(ofName(name), Tries.OF_ONE_NAME, now);
    }

    /** It was right. Within the caller's transaction. */
    void forgive(SignedIn name, String client) {
        tries.save(tries.lock(ofAddress(client)).takenBack());
        forgive(name);
    }

    void forgive(SignedIn name) {
        tries.save(tries.lock(ofName(name)).forgiven());
    }

    private void count(Sha256 whose, Tries.Rule rule, Instant now) {
        Tries before = tries.lock(whose);
        if (before.isExhausted(rule, now)) {
            throw new Refusal(Reason.TOO_MANY_TRIES, "too many tries; wait a while and try again");
        }
        tries.save(before.another(rule, now));
    }

    private static Sha256 ofName(SignedIn name) {
        return digest("name\n" + name.tenant() + "\n" + name.user());
    }

    private static Sha256 ofAddress(String client) {
        return digest("address\n" + client);
    }

    private static Sha256 digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
