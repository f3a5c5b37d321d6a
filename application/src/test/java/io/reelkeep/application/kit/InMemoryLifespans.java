package io.reelkeep.application.kit;

import io.reelkeep.application.retention.port.LegalHolds;
import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.Lifespan;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When recordings in memory end. */
public final class InMemoryLifespans implements Lifespans {
    private final InMemoryRecordings recordings;
    private final LegalHolds holds;

    public InMemoryLifespans(InMemoryRecordings recordings, LegalHolds holds) {
        this.recordings = recordings;
        this.holds = holds;
    }

    @Override
    public List<Lifespan> within(Bounds bounds, long after, int limit) {
        return recordings
                .everywhere()
                .filter(row -> row.tenant().equals(bounds.tenant()) && row.id().value() > after)
                .map(this::lifespan)
                .filter(one -> isWithin(bounds, one))
                .limit(limit)
                .toList();
    }

    private static boolean isWithin(Bounds bounds, Lifespan one) {
        return bounds.everything()
                || one.binEndsAt()
                        .map(end -> !end.isAfter(bounds.binUntil()))
                        .orElseGet(
                                () -> Optional.ofNullable(bounds.youngestUntil().get(one.origin()))
                                        .filter(bound -> !one.youngestAt().isAfter(bound))
                                        .isPresent());
    }

    @Override
    public Optional<Lifespan> of(TenantId tenant, RecordingId recording) {
        return recordings
                .everywhere()
                .filter(row -> row.tenant().equals(tenant) && row.id().equals(recording))
                .findFirst()
                .map(this::lifespan);
    }

    private Lifespan lifespan(Recording.Snapshot row) {
        Instant youngest = row.files().stream()
                .map(RecordingFile::createdAt)
                .max(Instant::compareTo)
                .orElse(row.createdAt());
        return new Lifespan(
                row.id(),
                row.origin(),
                youngest,
                recordings.bin().find(row.id()).map(InMemoryRecordings.Binned::endsAt),
                holds.find(row.tenant(), row.id()).isPresent());
    }
}
