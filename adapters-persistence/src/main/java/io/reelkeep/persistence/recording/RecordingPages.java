package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.domain.tenancy.AppReach;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** A list of recordings by pages and by places. How it does that depends on what is looked for. */
abstract sealed class RecordingPages permits CountedPages, PlainPages, SeenPages {
    /** A part of a list and how long the whole list is. */
    record Slice(List<RecordingRow> rows, long total) {}

    static RecordingPages of(EntityManager entities, Criteria criteria) {
        if (criteria.seenBy().isPresent()) {
            return new SeenPages(entities, criteria, criteria.seenBy().get());
        }
        return isCounted(criteria) ? new CountedPages(entities, criteria) : new PlainPages(entities, criteria);
    }

    /** How many there are. */
    abstract long total();

    abstract Slice slice(long skipped, int limit);

    /** @param after exclusive */
    abstract List<RecordingRow> rowsAfter(Optional<Place> after, int limit);

    /** The counters know of owners, times and origins only. */
    private static boolean isCounted(Criteria criteria) {
        return criteria.meeting().isEmpty()
                && criteria.meetingCode().isEmpty()
                && criteria.titled().isEmpty()
                && criteria.state().isEmpty()
                && takesNothingAway(criteria.reach(), criteria);
    }

    private static boolean takesNothingAway(AppReach reach, Criteria criteria) {
        boolean ofEverybody = reach.members().isEmpty()
                || criteria.owner().filter(reach::sees).isPresent();
        return reach.madeThrough().isEmpty() && ofEverybody;
    }
}
