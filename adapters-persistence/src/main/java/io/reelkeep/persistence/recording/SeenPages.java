package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.domain.shared.UserId;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of what one person owns or was let in to: two lists, each read from its own index, put together. Asked for as one, the
 * database would look at everything in the tenant.
 */
final class SeenPages extends RecordingPages {
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::startedAt)
            .thenComparing(place -> place.id().value())
            .reversed();

    private final EntityManager entities;
    private final Optional<Criteria> own;
    private final RecordingSearch granted;

    SeenPages(EntityManager entities, Criteria criteria, UserId person) {
        this.entities = entities;
        Criteria plain = criteria.seenBy(Optional.empty());
        this.own = Optional.of(person)
                .filter(one -> criteria.owner().map(one::equals).orElse(true))
                .map(plain::ownedBy);
        this.granted = new RecordingSearch(entities, plain, Optional.of(person));
    }

    @Override
    long total() {
        return own.map(mine -> of(entities, mine).total()).orElse(0L) + granted.count();
    }

    @Override
    Slice slice(long skipped, int limit) {
        long total = total();
        if (skipped >= Math.min(total, Integer.MAX_VALUE - limit)) {
            return new Slice(List.of(), total);
        }
        List<Place> before = places(Optional.empty(), Math.toIntExact(skipped + limit));
        return new Slice(granted.rowsAt(before.stream().skip(skipped).toList()), total);
    }

    @Override
    List<RecordingRow> rowsAfter(Optional<Place> after, int limit) {
        return granted.rowsAt(places(after, limit));
    }

    private List<Place> places(Optional<Place> after, int limit) {
        Stream<Place> mine = own.stream()
                .flatMap(
                        one -> new RecordingSearch(entities, one, Optional.empty()).placesAfter(after, limit).stream());
        return Stream.concat(mine, granted.placesAfter(after, limit).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }
}
