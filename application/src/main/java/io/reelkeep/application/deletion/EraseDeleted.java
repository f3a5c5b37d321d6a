package io.reelkeep.application.deletion;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletedObject.Kind;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Removes the bytes of what was deleted: of the files, of the segments they were made of, and of what they had been before.
 * May be run twice, and goes on where a crash has left it: bytes are named before they go, and ticked off afterwards.
 */
public final class EraseDeleted {
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Workbench bench;
    private final DeletionStores stores;
    private final Blobs blobs;
    private final BlobInventory inventory;
    private final AuditTrail trail;

    public EraseDeleted(
            Workbench bench, DeletionStores stores, Blobs blobs, BlobInventory inventory, AuditTrail trail) {
        this.bench = bench;
        this.stores = stores;
        this.blobs = blobs;
        this.inventory = inventory;
        this.trail = trail;
    }

    /** Segments by their numbers, bounds inclusive. */
    private record Span(CaptureId capture, int first, int last) {}

    /**
     * Erases all that can go.
     *
     * @return when to look again for segments that another file still plays from; empty when nothing is left
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public Optional<Instant> erase(TenantId tenant, RecordingId recording) {
        boolean isWaiting = bench.transactions().inOne(() -> isWaiting(tenant, recording));
        if (!isWaiting) {
            bench.transactions()
                    .inOne(() -> superfluous(tenant, recording))
                    .forEach(span -> condemnSegments(tenant, recording, span));
        }
        condemnSuperseded(tenant, recording);
        eraseCondemned(tenant, recording);
        boolean looksAgain = isWaiting || finish(tenant, recording);
        if (!looksAgain) {
            confirm(tenant, recording);
        }
        return looksAgain ? Optional.of(bench.now().plus(LOOK_AGAIN)) : Optional.empty();
    }

    /**
     * What is being made for a recording that is gone, or was when the server died, goes too.
     *
     * @return whether a writer may have been at work, who may go on for a moment
     */
    private boolean finish(TenantId tenant, RecordingId recording) {
        boolean isGone = bench.transactions().inOne(() -> {
            boolean gone = stores.known(tenant, recording).isEmpty();
            if (gone) {
                stores.traces().forgetCaptures(tenant, recording);
            }
            return gone;
        });
        return isGone && blobs.eraseUnfinished(tenant, recording, BATCH);
    }

    /** A sibling that is a recipe so far may begin in a segment of the deleted file; it is being written out. */
    private boolean isWaiting(TenantId tenant, RecordingId recording) {
        return stores.known(tenant, recording).stream()
                .flatMap(folder -> folder.files().stream())
                .anyMatch(file -> file.body().isRecipe());
    }

    private List<Span> superfluous(TenantId tenant, RecordingId recording) {
        Optional<Recording> folder = stores.known(tenant, recording);
        return stores.captures().of(tenant, recording).stream()
                .flatMap(capture -> folder
                        .map(kept -> partsWithoutFiles(capture, kept))
                        .orElse(List.of(new Span(capture.id(), 1, Segment.MAX_NUMBER)))
                        .stream())
                .toList();
    }

    /** Parts that had files and have none any more; one that failed can still be made again. */
    private static List<Span> partsWithoutFiles(Capture capture, Recording folder) {
        return capture.parts().stream()
                .filter(part -> part.state() == FilePart.State.MADE)
                .filter(part -> part.files().stream()
                        .noneMatch(file -> folder.file(file).isPresent()))
                .map(part -> new Span(capture.id(), part.firstSegment(), part.lastSegment()))
                .toList();
    }

    private void condemnSegments(TenantId tenant, RecordingId recording, Span span) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = bench.transactions().inOne(() -> condemnSome(tenant, recording, span));
        }
    }

    private boolean condemnSome(TenantId tenant, RecordingId recording, Span span) {
        List<Segment> batch = stores.segments().next(tenant, span.capture(), span.first(), BATCH).stream()
                .filter(segment -> segment.number() <= span.last())
                .toList();
        for (Segment segment : batch) {
            blobs.condemn(tenant, segment.blob());
            stores.tombstones()
                    .put(DeletedObject.condemned(tenant, recording, Kind.SEGMENT, segment.blob(), bench.now())
                            .measured(segment.sizeBytes(), Optional.of(segment.digest())));
            stores.segments().remove(tenant, span.capture(), segment.number());
        }
        return batch.size() == BATCH;
    }

    private void condemnSuperseded(TenantId tenant, RecordingId recording) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = bench.transactions().inOne(() -> {
                List<BlobId> batch = blobs.condemnRetired(tenant, recording, BATCH);
                batch.forEach(blob -> stores.tombstones()
                        .put(DeletedObject.condemned(tenant, recording, Kind.SUPERSEDED, blob, bench.now())));
                return batch.size() == BATCH;
            });
        }
    }

    private void eraseCondemned(TenantId tenant, RecordingId recording) {
        List<DeletedObject> batch;
        do {
            batch = bench.transactions().inOne(() -> stores.tombstones().condemned(tenant, recording, BATCH)).stream()
                    .map(this::measured)
                    .toList();
            blobs.erase(batch.stream().map(DeletedObject::blob).toList());
            tick(batch);
        } while (batch.size() == BATCH);
    }

    /** What is to be proven gone must be known: it is read once more where nobody had summed it, and written down first. */
    private DeletedObject measured(DeletedObject object) {
        if (!object.isUnmeasured()) {
            return object;
        }
        try (BlobContent content = blobs.store().open(object.blob())) {
            DeletedObject measured = object.measured(content.sizeBytes(), Optional.of(ContentSum.of(content)));
            bench.transactions().inOne(() -> stores.tombstones().put(measured));
            return measured;
        } catch (BlobStoreException.NotFound goneBefore) {
            return object;
        }
    }

    /** The store is asked about each object, not believed to have done as it was told. */
    private void confirm(TenantId tenant, RecordingId recording) {
        List<DeletedObject> objects =
                bench.transactions().inOne(() -> stores.tombstones().objects(tenant, recording));
        for (DeletedObject object : objects) {
            if (inventory.sizeBytes(object.blob()).isPresent()) {
                blobs.store().delete(object.blob());
            }
            if (inventory.sizeBytes(object.blob()).isPresent()) {
                throw new BlobStoreException("blob " + object.blob() + " was deleted and is still there");
            }
        }
        bench.transactions().inOne(() -> {
            // What was deleted meanwhile has a task of its own.
            if (stores.tombstones().condemned(tenant, recording, 1).isEmpty()) {
                stores.tombstones().erased(tenant, recording, bench.now());
            }
        });
    }

    private AuditNote erased(DeletedObject first, int count) {
        return new AuditNote(
                first.tenant(),
                bench.now(),
                Actor.HOUSE,
                "object.erase",
                "recording/" + first.recording(),
                "objects=" + count);
    }

    private void tick(List<DeletedObject> batch) {
        bench.transactions().inOne(() -> {
            batch.forEach(gone -> stores.tombstones().put(gone.erased(bench.now())));
            batch.stream().findFirst().ifPresent(first -> trail.note(erased(first, batch.size())));
        });
    }
}
