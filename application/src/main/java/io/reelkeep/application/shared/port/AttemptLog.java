package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.Attempts;
import java.time.Instant;
import java.util.Optional;

/** Who has guessed wrong how often, on every node and across restarts. */
public interface AttemptLog {
    /** Others who lock the same key wait until the transaction ends. */
    Optional<Attempts> lock(String key);

    /**
     * Adds or replaces.
     *
     * @param key at most 64 characters that tell nothing of whom it is about
     * @param forgetAt from then on it does not matter any more
     * @throws DatabaseException.Duplicate when another transaction has added the same key; a repeat helps
     */
    void put(String key, Attempts attempts, Instant forgetAt);

    /** Nothing happens when there is none. */
    void remove(String key);

    void forgetBefore(Instant now);
}
