package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One announcement on its way to one receiver. An attempt is counted before it is made, so that a crash may lose an
 * attempt but never makes one too many; the body is the same every time.
 *
 * @param round counts the series: a delivery that was given up and is sent again begins a new round of attempts
 * @param nextAttemptAt empty once delivered or given up
 */
public record CallbackDelivery(
        CallbackDeliveryId id,
        Addressee to,
        Announcement told,
        State state,
        int round,
        List<CallbackAttempt> attempts,
        Optional<Instant> nextAttemptAt,
        Instant createdAt) {
    /** Where a delivery stands. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Every attempt failed; an administrator can send it again. */
        GIVEN_UP
    }

    public CallbackDelivery {
        attempts = List.copyOf(attempts);
    }

    /** A delivery due at once. */
    public static CallbackDelivery due(CallbackDeliveryId id, Addressee to, Announcement told, Instant now) {
        return new CallbackDelivery(id, to, told, State.PENDING, 1, List.of(), Optional.of(now), now);
    }

    public TenantId tenant() {
        return to.tenant();
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** How many attempts of this round have been made or begun. */
    public int attemptsMade() {
        return attempts.size();
    }

    /** Counts the next attempt; gives up instead when none is left, as after crashes during every one of them. */
    public CallbackDelivery beginning(Instant now, RetrySchedule schedule) {
        if (attempts.size() >= schedule.attempts()) {
            return with(State.GIVEN_UP, attempts, Optional.empty());
        }
        var more = new ArrayList<>(attempts);
        more.add(new CallbackAttempt(attempts.size() + 1, now, Optional.empty()));
        return with(State.PENDING, more, Optional.of(now.plus(schedule.after(more.size()))));
    }

    /**
     * The attempt under way got this answer. After a failure the next one is due a while from now (the end of the
     * attempt); after the last failure none is (F107).
     */
    public CallbackDelivery answered(CallbackAnswer answer, Instant now, RetrySchedule schedule) {
        var tried = new ArrayList<>(attempts);
        CallbackAttempt last = tried.remove(tried.size() - 1);
        tried.add(new CallbackAttempt(last.number(), last.startedAt(), Optional.of(answer)));
        if (answer.acknowledged()) {
            return with(State.DELIVERED, tried, Optional.empty());
        }
        return tried.size() >= schedule.attempts()
                ? with(State.GIVEN_UP, tried, Optional.empty())
                : with(State.PENDING, tried, Optional.of(now.plus(schedule.after(tried.size()))));
    }

    /** Sent again by an administrator: a new round, whatever became of the earlier ones. */
    public CallbackDelivery again(Instant now) {
        return new CallbackDelivery(id, to, told, State.PENDING, round + 1, List.of(), Optional.of(now), createdAt);
    }

    private CallbackDelivery with(State next, List<CallbackAttempt> tried, Optional<Instant> dueAt) {
        return new CallbackDelivery(id, to, told, next, round, tried, dueAt, createdAt);
    }
}
