package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * When a class really took place, whatever was appointed. There is none before it is started.
 *
 * @param stoppedAt empty while it is going on
 */
public record Sitting(TenantId tenant, MeetingId meeting, Instant startedAt, Optional<Instant> stoppedAt) {
    public Sitting {
        stoppedAt.ifPresent(
                end -> Checks.require(!end.isBefore(startedAt), "a class must not stop before it was started"));
    }

    /** One that begins at {@code now}. */
    public static Sitting of(Meeting lesson, Instant now) {
        return new Sitting(lesson.tenant(), lesson.id(), now, Optional.empty());
    }

    public boolean isOver() {
        return stoppedAt.isPresent();
    }

    /** The same, over; one that is over stays as it is. A clock that was set back makes it end where it began. */
    public Sitting stopped(Instant now) {
        return isOver()
                ? this
                : new Sitting(tenant, meeting, startedAt, Optional.of(now.isBefore(startedAt) ? startedAt : now));
    }
}
