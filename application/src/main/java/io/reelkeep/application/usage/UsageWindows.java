package io.reelkeep.application.usage;

import io.reelkeep.domain.recording.SearchWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The span that usage is told of when it is not, or only by half, said which. */
final class UsageWindows {
    private static final int DAYS = 31;

    private UsageWindows() {}

    /**
     * What is missing is put in so that the span ends now, or 31 days after its beginning; and begins with the first of the
     * 31 days that end in it.
     *
     * @param zone in which days begin
     * @throws io.reelkeep.domain.shared.Refusal WINDOW_TOO_LONG over 31 days, WINDOW_REVERSED
     */
    static SearchWindow of(Optional<Instant> from, Optional<Instant> to, ZoneId zone, Instant now) {
        Instant end = to.orElseGet(() -> from.map(start -> start.plus(SearchWindow.LONGEST))
                .filter(now::isAfter)
                .orElse(now));
        Instant start = from.orElseGet(() -> end.atZone(zone)
                .toLocalDate()
                .minusDays(DAYS - 1)
                .atStartOfDay(zone)
                .toInstant());
        return new SearchWindow(start, end);
    }
}
