package io.reelkeep.application.audit;

import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holders of links who were not let in just now: once a minute is noted, so that they do not fill the chain of the owner. */
final class Knocks {
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MAX_REMEMBERED = 10_000;
    private static final String DONE = "done";

    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    /** Whether it has to be noted: whatever was done, by whomever, has. */
    boolean counts(AuditNote note) {
        if (note.actor().kind() != Actor.Kind.VIEWER || note.outcome().word().equals(DONE)) {
            return true;
        }
        if (noted.size() >= MAX_REMEMBERED) {
            noted.clear();
        }
        String what = String.join(
                " ",
                note.tenant().toString(),
                note.actor().id(),
                note.action(),
                note.outcome().word());
        Instant kept = noted.merge(
                what, note.at(), (before, now) -> before.plus(ONCE_IN).isAfter(now) ? before : now);
        return kept.equals(note.at());
    }
}
