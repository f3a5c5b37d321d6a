package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import java.util.Optional;

/**
 * What a receiver said.
 *
 * @param acknowledged HTTP 200 and {@code error_code} 0 (F105)
 * @param status the HTTP status; empty when there was no answer
 * @param detail why it does not count, or the beginning of the body, for the delivery log
 * @param tookMillis from sending to the end of the answer
 */
public record CallbackAnswer(boolean acknowledged, Optional<Integer> status, String detail, long tookMillis) {
    /** How much of an answer is kept, in characters. */
    public static final int MAX_DETAIL = 1024;

    public CallbackAnswer {
        Checks.notNegative(tookMillis, "duration");
        detail = Checks.storable(detail, MAX_DETAIL);
    }
}
