package io.reelkeep.bootstrap.secrets;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane: the second of the settings that OWASP has equal (Password Storage
 * Cheat Sheet; ASVS 11.4.2). A few at once and no more, so that many who sign in do not take all memory (ASVS 13.1.2).
 */
public final class Argon2Hasher implements PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecretSource secrets;

    public Argon2Hasher(SecretSource secrets) {
        this.secrets = secrets;
    }

    @Override
    public String hash(String password) {
        return inPlace(
                () -> function.hash(bytes(password), secrets.bytes(SALT_BYTES)).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        return inPlace(() -> Argon2Function.getInstanceFromHash(hash).check(bytes(password), bytes(hash)));
    }

    /** @throws Refusal TOO_MANY_TRIES when there is no place for a long while */
    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Reason.TOO_MANY_TRIES, "too many people sign in at this moment");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.TOO_MANY_TRIES, "the server is stopping");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
