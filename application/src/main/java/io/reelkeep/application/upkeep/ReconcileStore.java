package io.reelkeep.application.upkeep;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobInventory.KeptBlob;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.BlobLedger.Confirmed;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.domain.upkeep.Finding.Kind;
import io.reelkeep.domain.upkeep.ReconcileReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Holds rows and store against each other, both ways. Rows are never removed for want of bytes: whoever finds a loss may have a
 * backup. Bytes that nobody has written of are removed once they are older than anything that is still being written.
 */
public final class ReconcileStore {
    /** How long from one run to the next. */
    public static final Duration INTERVAL = Duration.ofDays(7);

    /** A deletion takes seconds; one that has not ended by then has been forgotten. */
    static final Duration ERASED_WITHIN = Duration.ofHours(1);

    private static final int BATCH = 500;

    private final Workbench bench;
    private final Books books;
    private final Blobs blobs;
    private final BlobInventory inventory;
    private final AuditTrail trail;
    private final Duration garbageAge;

    /** What is written: of bytes, of deletions, and of earlier runs. */
    public record Books(BlobLedger ledger, Tombstones tombstones, ReconcileReports reports) {}

    /** @param garbageAge how old bytes without a row must be; longer than any upload takes */
    public ReconcileStore(
            Workbench bench, Books books, Blobs blobs, BlobInventory inventory, AuditTrail trail, Duration garbageAge) {
        this.bench = bench;
        this.books = books;
        this.blobs = blobs;
        this.inventory = inventory;
        this.trail = trail;
        this.garbageAge = garbageAge;
    }

    /** What has been looked at so far. */
    private static final class Tally {
        private final List<Finding> findings = new ArrayList<>();
        private long rows;
        private long objects;
        private int losses;
        private int orphans;

        void add(Finding finding) {
            losses += finding.isLoss() ? 1 : 0;
            orphans += finding.isLoss() ? 0 : 1;
            if (findings.size() < ReconcileReport.MAX_FINDINGS) {
                findings.add(finding);
            }
        }
    }

    /**
     * Looks at everything once.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public ReconcileReport reconcile() {
        Instant started = bench.now();
        var tally = new Tally();
        findLosses(tally);
        removeOrphans(tally, started.minus(garbageAge));
        int resumed = resumeErasures(started.minus(ERASED_WITHIN));
        var report = new ReconcileReport(
                bench.ids().next(),
                started,
                bench.now(),
                tally.rows,
                tally.objects,
                resumed,
                tally.losses,
                tally.orphans,
                tally.findings);
        bench.transactions().inOne(() -> {
            books.reports().keep(report);
            noteRemoval(tally);
        });
        return report;
    }

    private void findLosses(Tally tally) {
        Optional<BlobId> after = Optional.empty();
        List<Confirmed> batch;
        do {
            Optional<BlobId> from = after;
            batch = bench.transactions().inOne(() -> books.ledger().confirmed(from, BATCH));
            tally.rows += batch.size();
            batch.forEach(row -> loss(row).ifPresent(tally::add));
            after = batch.isEmpty()
                    ? after
                    : Optional.of(batch.get(batch.size() - 1).id());
        } while (batch.size() == BATCH);
    }

    /** What was superseded or deleted while we looked is no loss. */
    private Optional<Finding> loss(Confirmed row) {
        OptionalLong found = inventory.sizeBytes(row.id());
        if (found.isPresent() && found.getAsLong() == row.sizeBytes()) {
            return Optional.empty();
        }
        return bench.transactions()
                .inOne(() -> books.ledger().confirmed(row.id()))
                .map(still -> new Finding(
                        found.isPresent() ? Kind.DAMAGED : Kind.MISSING,
                        Optional.of(still.tenant()),
                        still.id(),
                        still.sizeBytes(),
                        found.orElse(0)));
    }

    /** Every writer writes a row first: bytes without one have been forgotten, or were put there by somebody else. */
    private void removeOrphans(Tally tally, Instant old) {
        Optional<BlobId> after = Optional.empty();
        List<KeptBlob> batch;
        do {
            batch = inventory.list(after, BATCH);
            tally.objects += batch.size();
            List<BlobId> ids = batch.stream().map(KeptBlob::id).toList();
            Set<BlobId> known = bench.transactions().inOne(() -> books.ledger().known(ids));
            batch.stream()
                    .filter(kept ->
                            !known.contains(kept.id()) && kept.changedAt().isBefore(old))
                    .forEach(orphan -> {
                        blobs.store().delete(orphan.id());
                        tally.add(new Finding(Kind.ORPHAN, Optional.empty(), orphan.id(), 0, orphan.sizeBytes()));
                    });
            after = ids.isEmpty() ? after : Optional.of(ids.get(ids.size() - 1));
        } while (batch.size() == BATCH);
    }

    private int resumeErasures(Instant until) {
        return bench.transactions().inOne(() -> {
            List<Task> tasks = books.tombstones().unconfirmed(until, BATCH).stream()
                    .map(ReconcileStore::erasure)
                    .distinct()
                    .toList();
            tasks.forEach(bench::later);
            return tasks.size();
        });
    }

    private static Task erasure(Tombstone tombstone) {
        return new Task(
                TaskKind.ERASE_DELETED,
                tombstone.tenant(),
                tombstone.recording().toString());
    }

    private void noteRemoval(Tally tally) {
        if (tally.orphans > 0) {
            trail.note(new AuditNote(
                    AuditNote.HOUSE, bench.now(), Actor.HOUSE, "orphan.remove", "", "objects=" + tally.orphans));
        }
    }
}
