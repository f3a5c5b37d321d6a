package io.reelkeep.application.people.port;

import io.reelkeep.domain.people.Tries;
import io.reelkeep.domain.shared.Sha256;
import java.time.Instant;

/** Who has tried to sign in, in vain. Kept on all nodes together, also while they are restarted. */
public interface SignInTries {
    /** Others who lock the same wait until the transaction ends. {@link Tries#none} for whom nothing is kept. */
    Tries lock(Sha256 whose);

    /** Only within the transaction that locked them. */
    void save(Tries tries);

    /** Forgets what ended before {@code now}. */
    void forgetBefore(Instant now);
}
