package io.reelkeep.domain.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * One try.
 *
 * @param answer empty while it is under way, or when the server stopped before an answer came
 */
public record CallbackAttempt(int number, Instant startedAt, Optional<CallbackAnswer> answer) {}
