package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import io.reelkeep.application.recording.port.Recordings.Place;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** A list that is counted each time: of one meeting or code, or by what no counter knows. */
final class PlainPages extends RecordingPages {
    private final RecordingSearch search;

    PlainPages(EntityManager entities, Criteria criteria) {
        this.search = new RecordingSearch(entities, criteria, Optional.empty());
    }

    @Override
    long total() {
        return search.count();
    }

    @Override
    Slice slice(long skipped, int limit) {
        long total = total();
        return skipped < Math.min(total, Integer.MAX_VALUE)
                ? new Slice(search.rows(Math.toIntExact(skipped), limit), total)
                : new Slice(List.of(), total);
    }

    @Override
    List<RecordingRow> rowsAfter(Optional<Place> after, int limit) {
        return search.rowsAfter(after, limit);
    }
}
