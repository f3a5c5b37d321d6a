package io.reelkeep.application.delivery;

import io.reelkeep.application.sharing.port.SharedRecordings.Opened;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.sharing.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Who was let in a moment ago, and to what: players and downloads ask many times a second for ranges of the same file. Only
 * what opened is remembered, and only until somebody changes anything through this process; what changes elsewhere holds here
 * when the moment is over. Thread-safe.
 */
public final class RecentlyOpened {
    /** Half of the second within which a link that is taken back ends everywhere (F17). */
    public static final Duration MOMENT = Duration.ofMillis(500);

    private static final int MAX_KEPT = 1024;

    private final Duration moment;
    private final AtomicLong changes = new AtomicLong();
    private final Map<Asked, Answer> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
            return size() > MAX_KEPT;
        }
    };

    /** @param moment how long an answer holds; zero remembers nothing */
    public RecentlyOpened(Duration moment) {
        this.moment = moment;
    }

    private record Asked(Visitor visitor, Visit.Purpose purpose) {}

    private record Answer(Opened opened, Instant askedAt, long changes) {}

    /**
     * What was opened within the last moment, or what {@code ask} opens now.
     *
     * @param now before {@code ask} is called: an answer is as old as its question
     * @param ask may refuse, which is not remembered
     */
    Opened open(Visitor visitor, Visit.Purpose purpose, Instant now, Supplier<Opened> ask) {
        var asked = new Asked(visitor, purpose);
        // Read before asking: what changes meanwhile must not be overlooked for longer than the question takes.
        long before = changes.get();
        Optional<Opened> known = find(asked, now, before);
        if (known.isPresent()) {
            return known.get();
        }
        Opened opened = ask.get();
        keep(asked, new Answer(opened, now, before));
        return opened;
    }

    /** From now on everybody is asked about anew: somebody has changed something. */
    public void somethingChanged() {
        changes.incrementAndGet();
    }

    private synchronized Optional<Opened> find(Asked asked, Instant now, long changes) {
        return Optional.ofNullable(kept.get(asked))
                .filter(answer -> answer.changes() == changes && isFresh(answer.askedAt(), now))
                .map(Answer::opened);
    }

    private boolean isFresh(Instant askedAt, Instant now) {
        return !now.isBefore(askedAt) && now.isBefore(askedAt.plus(moment));
    }

    private synchronized void keep(Asked asked, Answer answer) {
        kept.remove(asked);
        kept.put(asked, answer);
    }
}
