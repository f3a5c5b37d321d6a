package io.reelkeep.application.kit;

import io.reelkeep.application.retention.port.RecycleBin;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The recycle bin in memory, beside the recordings. */
public final class InMemoryRecycleBin implements RecycleBin {
    private final InMemoryRecordings recordings;

    public InMemoryRecycleBin(InMemoryRecordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public void put(BinnedRecording binned) {
        var beside = new InMemoryRecordings.Binned(binned.by(), binned.binnedAt(), binned.endsAt());
        recordings.bin().add(binned.recording().id(), beside);
    }

    @Override
    public Optional<BinnedRecording> find(TenantId tenant, RecordingId recording) {
        return binned(tenant)
                .filter(one -> one.recording().id().equals(recording))
                .findFirst();
    }

    @Override
    public Optional<BinnedRecording> lock(TenantId tenant, RecordingId recording) {
        return find(tenant, recording);
    }

    @Override
    public List<BinnedRecording> list(TenantId tenant, long after, int limit) {
        return binned(tenant)
                .filter(one -> one.recording().id().value() > after)
                .limit(limit)
                .toList();
    }

    private Stream<BinnedRecording> binned(TenantId tenant) {
        return recordings
                .everywhere()
                .filter(row -> row.tenant().equals(tenant))
                .flatMap(row -> recordings.bin().find(row.id()).stream()
                        .map(one ->
                                new BinnedRecording(Recording.restore(row), one.by(), one.binnedAt(), one.endsAt())));
    }

    @Override
    public void takeOut(TenantId tenant, RecordingId recording) {
        Recording binned = find(tenant, recording).orElseThrow().recording();
        if (recordings.lockOf(tenant, binned.about().meeting(), binned.origin()).isPresent()) {
            throw new DatabaseException.Duplicate("this meeting has a folder", new IllegalStateException("unique"));
        }
        recordings.bin().remove(recording);
    }
}
