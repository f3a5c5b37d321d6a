package io.reelkeep.application.upkeep;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobInventory.KeptBlob;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.upkeep.port.BlobMover;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.shared.BlobId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Moves what is kept from one store to another while both serve. What is left to do is what the old store still has, so that a
 * crash at any point only has a blob copied again.
 */
public final class MoveBlobs {
    /** For what cannot move yet: uploads under way, and bytes that were superseded a moment ago. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private static final int PAGE = 500;
    private static final long ROUND_BYTES = 2L << 30;

    private final Workbench bench;
    private final BlobLedger ledger;
    private final BlobMover mover;

    public MoveBlobs(Workbench bench, BlobLedger ledger, BlobMover mover) {
        this.bench = bench;
        this.ledger = ledger;
        this.mover = mover;
    }

    /**
     * What came of one round.
     *
     * @param leftBlobs what the old store had at its end, as far as the round came
     * @param next when to go on; empty once the old store is empty
     */
    public record Round(long movedBlobs, long movedBytes, long leftBlobs, Optional<Instant> next) {
        public boolean isDone() {
            return next.isEmpty();
        }
    }

    private static final class Tally {
        private long movedBlobs;
        private long movedBytes;
        private long leftBlobs;
        private Optional<BlobStoreException> failure = Optional.empty();

        boolean isFull() {
            return movedBytes >= ROUND_BYTES;
        }
    }

    /** As soon as a worker is free; one that waits already is enough. */
    public void order() {
        bench.transactions().inOne(() -> bench.later(new Task(TaskKind.MOVE_BLOBS, AuditNote.HOUSE, "all")));
    }

    /**
     * Moves about 2 GiB.
     *
     * @throws BlobStoreException when some blobs could not be moved; the others have been
     */
    public Round move() {
        var tally = new Tally();
        Optional<BlobId> after = Optional.empty();
        List<KeptBlob> page;
        do {
            page = mover.left(after, PAGE);
            page.forEach(kept -> move(kept, tally));
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE && !tally.isFull());
        tally.failure.ifPresent(failed -> {
            throw failed;
        });
        return new Round(tally.movedBlobs, tally.movedBytes, tally.leftBlobs, next(tally));
    }

    private Optional<Instant> next(Tally tally) {
        if (tally.isFull()) {
            return Optional.of(bench.now());
        }
        return tally.leftBlobs == 0 ? Optional.empty() : Optional.of(bench.now().plus(LOOK_AGAIN));
    }

    private void move(KeptBlob kept, Tally tally) {
        if (tally.isFull() || !moves(kept.id(), tally)) {
            tally.leftBlobs++;
            return;
        }
        tally.movedBlobs++;
        tally.movedBytes += kept.sizeBytes();
    }

    private boolean moves(BlobId id, Tally tally) {
        try {
            return isKept(id) && mover.copy(id) && settle(id);
        } catch (BlobStoreException failed) {
            tally.failure.ifPresentOrElse(
                    first -> first.addSuppressed(failed), () -> tally.failure = Optional.of(failed));
            return false;
        }
    }

    /** Who deleted the blob while it was copied may have been there before the copy: it must not come back. */
    private boolean settle(BlobId id) {
        boolean stillKept = isKept(id);
        if (stillKept) {
            mover.leave(id);
        } else {
            mover.withdraw(id);
        }
        return stillKept;
    }

    private boolean isKept(BlobId id) {
        return bench.transactions().inOne(() -> ledger.confirmed(id)).isPresent();
    }
}
