package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.persistence.recording.CountedWindow.Cell;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list of which the counters know how long it is and where its pages begin: whatever page is asked for, less than the
 * recordings of one hour are passed over.
 */
final class CountedPages extends RecordingPages {
    /** Passing over so many costs less than asking for the hours of a day. */
    private static final long NEAR = 500;

    private final RecordingSearch search;
    private final CountedWindow window;
    private final long from;
    private final long until;

    CountedPages(EntityManager entities, Criteria criteria) {
        this.search = new RecordingSearch(entities, criteria, Optional.empty());
        this.window = new CountedWindow(entities, criteria.tenant(), criteria.owner(), criteria.origins());
        this.from = criteria.from().toEpochMilli();
        this.until = Math.max(criteria.to().toEpochMilli() + 1, from);
    }

    /** So many behind the newest of a cell. */
    private record Start(Cell cell, long skipped) {}

    @Override
    long total() {
        return sum(window.cells(CountedSpans.of(from, until)));
    }

    @Override
    Slice slice(long skipped, int limit) {
        List<Cell> cells = window.cells(CountedSpans.of(from, until));
        List<RecordingRow> rows = skipped == 0
                ? search.rows(0, limit)
                : start(cells, skipped).map(this::nearer).stream()
                        .flatMap(start -> rows(start, limit).stream())
                        .toList();
        return new Slice(rows, sum(cells));
    }

    @Override
    List<RecordingRow> rowsAfter(Optional<Place> after, int limit) {
        return search.rowsAfter(after, limit);
    }

    private List<RecordingRow> rows(Start start, int limit) {
        Instant before = Instant.ofEpochMilli(start.cell().until());
        return search.rowsBefore(before, Math.toIntExact(start.skipped()), limit);
    }

    /** What came or went since the days were asked for may have moved it by as much. */
    private Start nearer(Start start) {
        Cell day = start.cell();
        return day.isDay() && start.skipped() > NEAR
                ? start(window.cells(CountedSpans.inHours(day.from(), day.until())), start.skipped())
                        .orElse(start)
                : start;
    }

    /** Empty when there are not so many. */
    private static Optional<Start> start(List<Cell> cells, long skipped) {
        long rest = skipped;
        for (Cell cell : cells) {
            if (rest < cell.recordings()) {
                return Optional.of(new Start(cell, rest));
            }
            rest -= cell.recordings();
        }
        return Optional.empty();
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::recordings).sum();
    }
}
