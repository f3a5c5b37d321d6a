package io.reelkeep.application.deletion;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.retention.port.Endings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deletes what has ended of a tenant: by the grace, by its rules, or in the recycle bin (F50, C18). One recording after the
 * other, each in the way of every deletion and asked once more at its own moment: it goes on where it was when the server died,
 * and a renewal or a hold stops it at the next one.
 */
public final class DeleteEnded {
    private static final int BATCH = 50;
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final DeletedBy HOUSE = new DeletedBy(AppId.CONSOLE, Optional.empty());

    private final Workbench bench;
    private final Endings endings;
    private final Disposal disposal;

    public DeleteEnded(
            Workbench bench,
            DeletionStores stores,
            Blobs blobs,
            FileBodies bodies,
            Announcements announcements,
            Endings endings) {
        this.bench = bench;
        this.endings = endings;
        this.disposal = new Disposal(bench, stores, new Removal(bench, stores, blobs, bodies, announcements));
    }

    /**
     * Deletes all that can go.
     *
     * @return when to look again for what was not ready; empty when nothing is left
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public Optional<Instant> delete(TenantId tenant) {
        boolean all = true;
        long after = 0;
        List<Ending> batch;
        do {
            long from = after;
            batch = bench.transactions().inOne(() -> endings.by(tenant, bench.now(), from, BATCH));
            for (Ending ending : batch) {
                all &= !ending.isDueAt(bench.now()) || isGone(tenant, ending.recording());
                after = ending.recording().value();
            }
        } while (batch.size() == BATCH);
        return all ? Optional.empty() : Optional.of(bench.now().plus(LOOK_AGAIN));
    }

    /** Whether nothing is left to do about it. */
    private boolean isGone(TenantId tenant, RecordingId recording) {
        try {
            disposal.dispose(tenant, recording, HOUSE, () -> isDue(tenant, recording));
            return true;
        } catch (Refusal heldOrNotReady) {
            return false;
        }
    }

    private boolean isDue(TenantId tenant, RecordingId recording) {
        return endings.of(tenant, recording)
                .filter(ending -> ending.isDueAt(bench.now()))
                .isPresent();
    }
}
