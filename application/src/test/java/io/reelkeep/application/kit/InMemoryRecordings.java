package io.reelkeep.application.kit;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppReach;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recordings in memory; kept as snapshots, so that a change that was not saved is not seen. */
public final class InMemoryRecordings implements Recordings {
    private static final Comparator<Recording.Snapshot> NEWEST_FIRST = Comparator.comparing(
                    (Recording.Snapshot row) -> row.about().startedAt())
            .thenComparing(row -> row.id().value())
            .reversed();

    private static final Comparator<FileIn> IN_TIME = Comparator.comparing(
                    (FileIn one) -> one.file().startedAt())
            .thenComparing(one -> one.file().id().value());

    private final InMemoryTable<RecordingId, Recording.Snapshot> rows;
    private final InMemoryTable<RecordingId, Binned> bin;

    /** Beside a recording in the recycle bin. */
    record Binned(DeletedBy by, Instant binnedAt, Instant endsAt) {}

    private final InMemoryTable<RecordingId, Changed> changes;

    /** When a recording was changed for the last time. */
    private record Changed(Change change, Instant at) {}

    private final InMemoryAccessMembers members;
    private final Clock clock;

    public InMemoryRecordings(InMemoryTransactions transactions, InMemoryAccessMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
        this.changes = new InMemoryTable<>(transactions, "changes", id -> InMemoryTable.sortable(id.value()));
        this.rows = new InMemoryTable<>(transactions, "recordings", id -> InMemoryTable.sortable(id.value()));
        this.bin = new InMemoryTable<>(transactions, "recycle bin", id -> InMemoryTable.sortable(id.value()));
    }

    private Stream<Recording.Snapshot> there() {
        return rows.all().filter(this::isThere);
    }

    private boolean isThere(Recording.Snapshot row) {
        return bin.find(row.id()).isEmpty();
    }

    /** Those in the recycle bin too. */
    Stream<Recording.Snapshot> everywhere() {
        return rows.all();
    }

    InMemoryTable<RecordingId, Binned> bin() {
        return bin;
    }

    @Override
    public void add(Recording recording) {
        Recording.Snapshot row = recording.snapshot();
        if (lockOf(row.tenant(), row.about().meeting(), row.origin()).isPresent()) {
            throw new DatabaseException.Duplicate("this meeting has a folder", new IllegalStateException("unique"));
        }
        rows.add(row.id(), row);
        note(row.id());
    }

    private void note(RecordingId id) {
        long before = changes.find(id).map(known -> known.change().revision()).orElse(0L);
        changes.put(id, new Changed(new Change(id, before + 1), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public List<Change> changedSince(TenantId tenant, Instant since) {
        return there().filter(row -> row.tenant().equals(tenant))
                .flatMap(row -> changes.find(row.id()).stream())
                .filter(changed -> !changed.at().isBefore(since))
                .map(Changed::change)
                .toList();
    }

    @Override
    public Set<RecordingId> seenBy(TenantId tenant, UserId person, Set<RecordingId> recordings) {
        return there().filter(row -> row.tenant().equals(tenant) && recordings.contains(row.id()))
                .filter(row -> isSeenBy(person, row))
                .map(Recording.Snapshot::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void save(Recording recording) {
        rows.save(recording.id(), recording.snapshot());
        note(recording.id());
    }

    @Override
    public void removeFile(Recording recording, RecordingFileId file) {
        rows.find(recording.id()).ifPresent(row -> rows.save(recording.id(), without(row, file)));
    }

    private static Recording.Snapshot without(Recording.Snapshot row, RecordingFileId file) {
        return new Recording.Snapshot(
                row.id(),
                row.tenant(),
                row.about(),
                row.origin(),
                row.createdAt(),
                row.state(),
                row.takes(),
                row.files().stream().filter(one -> !one.id().equals(file)).toList());
    }

    @Override
    public void remove(Recording recording) {
        rows.remove(recording.id());
        bin.remove(recording.id());
    }

    @Override
    public Optional<Recording> find(TenantId tenant, RecordingId id) {
        return rows.find(id)
                .filter(row -> row.tenant().equals(tenant))
                .filter(this::isThere)
                .map(Recording::restore);
    }

    @Override
    public Optional<Recording> lock(TenantId tenant, RecordingId id) {
        return find(tenant, id);
    }

    @Override
    public Optional<Recording> lockOf(TenantId tenant, MeetingId meeting, Origin origin) {
        return there().filter(row -> row.tenant().equals(tenant) && row.origin() == origin)
                .filter(row -> row.about().meeting().equals(meeting))
                .findFirst()
                .map(Recording::restore);
    }

    @Override
    public Page<Recording> search(Criteria criteria, int page, int pageSize) {
        List<Recording.Snapshot> found = found(criteria).toList();
        List<Recording> items = found.stream()
                .skip((page - 1L) * pageSize)
                .limit(pageSize)
                .map(Recording::restore)
                .toList();
        return new Page<>(items, page, pageSize, found.size());
    }

    @Override
    public List<Recording> searchOn(Criteria criteria, Optional<Place> after, int limit) {
        return found(criteria)
                .map(Recording::restore)
                .filter(recording ->
                        after.map(place -> comesAfter(place, recording)).orElse(true))
                .limit(limit)
                .toList();
    }

    private static boolean comesAfter(Place place, Recording recording) {
        int later = recording.about().startedAt().compareTo(place.startedAt());
        return later < 0 || (later == 0 && recording.id().value() < place.id().value());
    }

    private Stream<Recording.Snapshot> found(Criteria criteria) {
        return there().filter(row -> matches(criteria, row)).sorted(NEWEST_FIRST);
    }

    @Override
    public Optional<Recording> holding(TenantId tenant, RecordingFileId file) {
        return there().filter(row -> row.tenant().equals(tenant))
                .filter(row -> row.files().stream().anyMatch(one -> one.id().equals(file)))
                .findFirst()
                .map(Recording::restore);
    }

    @Override
    public Page<FileIn> filesNamed(TenantId tenant, Origin origin, String prefix, int page, int pageSize) {
        List<FileIn> found = there().filter(row -> row.tenant().equals(tenant) && row.origin() == origin)
                .flatMap(row -> row.files().stream().map(file -> new FileIn(row.id(), file)))
                .filter(one -> one.file().making() == RecordingFile.Making.RECORDED)
                .filter(one -> one.file().name().startsWith(prefix))
                .sorted(IN_TIME)
                .toList();
        List<FileIn> items =
                found.stream().skip((page - 1L) * pageSize).limit(pageSize).toList();
        return new Page<>(items, page, pageSize, found.size());
    }

    private boolean matches(Criteria criteria, Recording.Snapshot row) {
        Recording.Subject about = row.about();
        return row.tenant().equals(criteria.tenant())
                && criteria.meeting().map(about.meeting()::equals).orElse(true)
                && criteria.meetingCode().map(about.meetingCode()::equals).orElse(true)
                && criteria.owner().map(about.owner()::equals).orElse(true)
                && (criteria.origins().isEmpty() || criteria.origins().contains(row.origin()))
                && !about.startedAt().isBefore(criteria.from())
                && !about.startedAt().isAfter(criteria.to())
                && about.verdict(criteria.reach()) == AppReach.Verdict.IN_REACH
                && criteria.titled().map(part -> contains(about.title(), part)).orElse(true)
                && criteria.state().map(state -> state == row.state()).orElse(true)
                && criteria.seenBy().map(person -> isSeenBy(person, row)).orElse(true);
    }

    private static boolean contains(String title, String part) {
        return title.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private boolean isSeenBy(UserId person, Recording.Snapshot row) {
        return row.about().owner().equals(person)
                || members.find(row.tenant(), row.id(), person).isPresent();
    }
}
