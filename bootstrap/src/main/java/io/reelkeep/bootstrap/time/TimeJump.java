package io.reelkeep.bootstrap.time;

import io.reelkeep.persistence.tasks.Doorbell;
import io.reelkeep.persistence.tasks.TaskBoard;
import io.reelkeep.rest.admin.operation.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Moves the test clock as time would have passed: from one due task to the next, letting each be done before the clock
 * goes on. So eleven attempts a minute apart stay a minute apart although ten minutes pass in seconds.
 */
public final class TimeJump implements TestClock {
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 5;

    private final Clock clock;
    private final Optional<MovableClock> movable;
    private final TaskBoard board;
    private final Doorbell doorbell;

    public TimeJump(Clock clock, Optional<MovableClock> movable, TaskBoard board, Doorbell doorbell) {
        this.clock = clock;
        this.movable = movable;
        this.board = board;
        this.doorbell = doorbell;
    }

    @Override
    public boolean isOn() {
        return movable.isPresent();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public synchronized void advanceTo(Instant to) {
        finishWhatIsDue();
        for (Optional<Instant> next = nextUntil(to); next.isPresent(); next = nextUntil(to)) {
            moveTo(next.get());
            finishWhatIsDue();
        }
        moveTo(to);
        finishWhatIsDue();
    }

    /** It may have become due since the last look: the clock goes on by itself, too. */
    private Optional<Instant> nextUntil(Instant to) {
        return board.nextDue().filter(due -> !due.isAfter(to));
    }

    private void moveTo(Instant moment) {
        Duration ahead = Duration.between(clock.instant(), moment);
        if (!ahead.isNegative()) {
            movable.orElseThrow().advance(ahead);
        }
    }

    /** Waits, in real time, until nothing is due or running any more. */
    private void finishWhatIsDue() {
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        while (!board.isIdleAt(clock.instant())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("background work does not come to an end");
            }
            doorbell.ring();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
