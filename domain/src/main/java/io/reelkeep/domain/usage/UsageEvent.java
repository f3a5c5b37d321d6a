package io.reelkeep.domain.usage;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.util.Optional;

/**
 * One view or one download of one file, whatever requests it took (F21).
 *
 * @param number which one of this client it is, from 1
 * @param viewer empty when nobody knows
 */
public record UsageEvent(
        TenantId tenant,
        ClientKey client,
        int number,
        UsageKind kind,
        RecordingId recording,
        RecordingFileId file,
        Optional<UserId> viewer,
        Sighting seen) {
    /** How long a client may be silent: exclusive, what comes after as much is a view or a download of its own. */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);

    public UsageEvent {
        Checks.positive(number, "number of a view or download");
    }

    /** Whether a client that is seen again is still at the same. */
    public boolean continuesIn(Sighting later) {
        return later.from().isBefore(seen.to().plus(LONGEST_SILENCE));
    }

    /** The same, seen again. */
    public UsageEvent seenAgain(Sighting later) {
        return new UsageEvent(tenant, client, number, kind, recording, file, viewer, seen.and(later));
    }

    /** The same, without who it was. */
    public UsageEvent byNobody() {
        return new UsageEvent(tenant, client, number, kind, recording, file, Optional.empty(), seen);
    }

    /** The next of the same client. */
    public UsageEvent next(Sighting later) {
        return new UsageEvent(tenant, client, number + 1, kind, recording, file, viewer, later);
    }

    /** From the first to the last bytes that were handed out. */
    public Duration lasted() {
        return Duration.between(seen.from(), seen.to());
    }

    /** How much of the file was seen, in whole percent. */
    public int progressPercent() {
        return seen.furthestPerMille() * 100 / Stretch.END;
    }
}
