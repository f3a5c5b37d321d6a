package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;

/** The span of time a list is asked for, both ends inclusive (contract: Meeting 4.1). */
public record SearchWindow(Instant from, Instant to) {
    /** At most 31 days; exactly 31 days are accepted (F62, F146). */
    public static final Duration LONGEST = Duration.ofDays(31);

    public SearchWindow {
        if (to.isBefore(from)) {
            throw new Refusal(Reason.WINDOW_REVERSED, "end_time is before start_time");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Refusal(Reason.WINDOW_TOO_LONG, "the span from start_time to end_time exceeds 31 days");
        }
    }
}
