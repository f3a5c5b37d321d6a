package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.editing.Clip;
import java.time.Duration;
import java.time.Instant;

/** Tells everybody how far a cut has come, and the cutter when nobody wants it any more. */
final class CutWatch implements Progress {
    /** Somebody who cancels waits 200 ms at most. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(250);

    private final Workbench bench;
    private final Clips clips;
    private final Clip clip;
    private final int attempt;
    private final long plannedBytes;
    private Instant looked = Instant.MIN;
    private Instant noted = Instant.MIN;

    CutWatch(Workbench bench, Clips clips, Clip clip, int attempt, long plannedBytes) {
        this.bench = bench;
        this.clips = clips;
        this.clip = clip;
        this.attempt = attempt;
        this.plannedBytes = plannedBytes;
    }

    @Override
    public void reached(long doneBytes) {
        Instant now = bench.clock().instant();
        if (isOver(noted, BETWEEN_NOTES, now)) {
            noted = now;
            looked = now;
            goOn(bench.transactions()
                    .inOne(() -> clips.advance(clip.tenant(), clip.id(), attempt, doneBytes, plannedBytes)));
        } else if (isOver(looked, BETWEEN_LOOKS, now)) {
            looked = now;
            goOn(bench.transactions().inOne(() -> clips.isWaitingFor(clip.tenant(), clip.id(), attempt)));
        }
    }

    /** A clock that was set back counts as time that has passed. */
    private static boolean isOver(Instant since, Duration pause, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(pause));
    }

    private static void goOn(boolean isWanted) {
        if (!isWanted) {
            throw new Cancelled();
        }
    }
}
