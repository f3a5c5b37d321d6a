package io.reelkeep.application.kit;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Captures in memory; kept as snapshots, so that a change that was not saved is not seen. */
public final class InMemoryCaptures implements Captures {
    private final InMemoryTable<CaptureId, Capture.Snapshot> rows;
    private final InMemoryTable<CaptureId, Instant> touched;

    private final InMemoryRecordings recordings;
    private final InMemoryMeetings meetings;

    public InMemoryCaptures(
            InMemoryTransactions transactions, InMemoryRecordings recordings, InMemoryMeetings meetings) {
        this.recordings = recordings;
        this.meetings = meetings;
        this.rows = new InMemoryTable<>(transactions, "captures", id -> InMemoryTable.sortable(id.value()));
        this.touched = new InMemoryTable<>(transactions, "touches", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Capture capture) {
        rows.add(capture.id(), capture.snapshot());
    }

    @Override
    public void save(Capture capture) {
        rows.save(capture.id(), capture.snapshot());
    }

    @Override
    public Optional<Capture> find(TenantId tenant, CaptureId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant)).map(this::restore);
    }

    @Override
    public Optional<Capture> lock(TenantId tenant, CaptureId id) {
        return find(tenant, id);
    }

    @Override
    public List<Capture> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .map(this::restore)
                .toList();
    }

    void forget(CaptureId capture) {
        rows.remove(capture);
        touched.remove(capture);
    }

    @Override
    public Optional<Capture> openOf(TenantId tenant, UserId recorder) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recorder().equals(recorder))
                .filter(row -> row.state() == CaptureState.OPEN)
                .findFirst()
                .map(this::restore);
    }

    @Override
    public long outstandingBytes(TenantId tenant, long eachBytes) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.state() != CaptureState.SEALED)
                .mapToLong(row -> Math.max(0, eachBytes - row.receivedBytes()))
                .sum();
    }

    @Override
    public Optional<Capture> latestOf(TenantId tenant, MeetingId meeting, UserId recorder, Origin origin) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recorder().equals(recorder))
                .filter(row -> row.meeting().equals(meeting) && row.origin() == origin)
                .max(Comparator.comparing(Capture.Snapshot::openedAt)
                        .thenComparing(row -> row.id().value()))
                .map(this::restore);
    }

    @Override
    public List<CaptureEntry> list(CaptureQuery wanted) {
        return rows.all()
                .filter(row -> row.tenant().equals(wanted.tenant()) && row.id().value() < wanted.before())
                .filter(row -> !row.openedAt().isBefore(wanted.from()))
                .filter(row -> !row.openedAt().isAfter(wanted.to()))
                .filter(row -> wanted.recorder().map(row.recorder()::equals).orElse(true))
                .filter(row -> wanted.state().map(row.state()::equals).orElse(true))
                .filter(row -> wanted.origin().map(row.origin()::equals).orElse(true))
                .map(this::restore)
                .filter(capture -> wanted.stage().map(capture.stage()::equals).orElse(true))
                .sorted(Comparator.comparing((Capture capture) -> capture.id().value())
                        .reversed())
                .flatMap(capture -> entry(capture, wanted).stream())
                .limit(wanted.limit())
                .toList();
    }

    private Optional<CaptureEntry> entry(Capture capture, CaptureQuery wanted) {
        return recordings
                .find(capture.tenant(), capture.recording())
                .filter(folder -> isWanted(capture, folder, wanted))
                .map(folder -> new CaptureEntry(
                        capture,
                        gathering(
                                folder,
                                meetings.find(capture.tenant(), capture.meeting())
                                        .orElseThrow()),
                        made(capture, folder)));
    }

    private static boolean isWanted(Capture capture, Recording folder, CaptureQuery wanted) {
        boolean isSeen = wanted.seenBy()
                .map(person -> person.equals(capture.recorder())
                        || person.equals(folder.about().owner()))
                .orElse(true);
        boolean isMeant = wanted.text()
                .map(text -> folder.about().meetingCode().equals(text)
                        || folder.about().title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .orElse(true);
        return isSeen && isMeant;
    }

    private static CaptureEntry.Gathering gathering(Recording folder, Meeting meeting) {
        return new CaptureEntry.Gathering(
                meeting.kind(),
                folder.about().meetingCode(),
                folder.about().title(),
                meeting.first(MeetingRole.TEACHER),
                meeting.first(MeetingRole.ASSISTANT));
    }

    private static CaptureEntry.Made made(Capture capture, Recording folder) {
        List<RecordingFile> files = folder.files().stream()
                .filter(file -> file.capture().equals(capture.id()))
                .filter(file -> file.making() == RecordingFile.Making.RECORDED)
                .toList();
        return new CaptureEntry.Made(
                files.stream().mapToLong(RecordingFile::durationMillis).sum(),
                files.stream().mapToLong(RecordingFile::sizeBytes).sum());
    }

    @Override
    public void touch(TenantId tenant, CaptureId id, Instant now) {
        find(tenant, id).filter(capture -> !capture.isSealed()).ifPresent(capture -> {
            if (touched.find(id).map(now::isAfter).orElse(true)) {
                touched.put(id, now);
            }
        });
    }

    @Override
    public void touchAll(Instant now) {
        rows.all().toList().forEach(row -> touch(row.tenant(), row.id(), now));
    }

    private Capture restore(Capture.Snapshot row) {
        Capture capture = Capture.restore(row);
        touched.find(row.id()).ifPresent(capture::isAlive);
        return capture;
    }
}
