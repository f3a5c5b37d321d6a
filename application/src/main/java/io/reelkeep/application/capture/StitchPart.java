package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Makes the files of one part of a capture, as recipes: they can be watched at once, and are written out afterwards. May
 * be run twice, also at the same time: each begins with a number of its
 * own, and only the last to begin may finish; the files of the others are garbage.
 */
public final class StitchPart {
    /** Why a part has no file although its segments may be good. */
    public static final String STORE_FAILED = "store_failed";

    private final Workbench bench;
    private final CaptureStores stores;
    private final Blobs blobs;
    private final Stitcher stitcher;
    private final CaptureSealer sealer;
    private final Tenants tenants;

    public StitchPart(
            Workbench bench,
            CaptureStores stores,
            Blobs blobs,
            Stitcher stitcher,
            CaptureSealer sealer,
            Tenants tenants) {
        this.bench = bench;
        this.stores = stores;
        this.blobs = blobs;
        this.stitcher = stitcher;
        this.sealer = sealer;
        this.tenants = tenants;
    }

    /** A part that was begun, with all segments up to its last. */
    private record Job(Capture capture, FilePart part, List<Segment> segments) {
        List<Segment> pieces() {
            return segments.stream()
                    .filter(segment -> segment.number() >= part.firstSegment())
                    .toList();
        }
    }

    /**
     * Splices outside any transaction, then tells the folder in one.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void stitch(TenantId tenant, CaptureId capture, int part) {
        bench.transactions().inOne(() -> begin(tenant, capture, part)).ifPresent(this::make);
    }

    /** No further attempt is made: the part has failed until somebody retries it. */
    public void giveUp(TenantId tenant, CaptureId capture, int part) {
        bench.transactions()
                .inOne(() -> begin(tenant, capture, part))
                .ifPresent(job -> bench.transactions().inOne(() -> fail(job, STORE_FAILED)));
    }

    private Optional<Job> begin(TenantId tenant, CaptureId id, int part) {
        return stores.captures()
                .lock(tenant, id)
                .flatMap(capture -> capture.begin(part).map(begun -> {
                    stores.captures().save(capture);
                    return new Job(capture, begun, stores.segments().between(tenant, id, 1, begun.lastSegment()));
                }));
    }

    private void make(Job job) {
        try {
            List<Stitcher.StitchedFile> made = stitcher.stitch(
                    order(job),
                    () -> blobs.create(job.capture().tenant(), job.capture().recording()));
            bench.transactions().inOne(() -> keep(job, made));
        } catch (MediaRefused refused) {
            bench.transactions().inOne(() -> fail(job, refused.code().word()));
        }
    }

    private static Stitcher.StitchOrder order(Job job) {
        List<Stitcher.Piece> all = job.segments().stream()
                .map(segment -> new Stitcher.Piece(segment.number(), segment.blob()))
                .toList();
        int before = all.size() - job.pieces().size();
        boolean goesOn = !job.capture().isSealed()
                || job.part().number() < job.capture().parts().size();
        return new Stitcher.StitchOrder(all.subList(0, before), all.subList(before, all.size()), goesOn);
    }

    private void keep(Job job, List<Stitcher.StitchedFile> made) {
        TenantId tenant = job.capture().tenant();
        Capture capture = stores.captures().lock(tenant, job.capture().id()).orElseThrow();
        Recording folder = stores.recordings().lock(tenant, capture.recording()).orElseThrow();
        var naming = new FileMaking.Naming(
                folder.about().title(), tenants.find(tenant).orElseThrow().zone());
        var making = new FileMaking(capture, job.part(), job.pieces(), naming);
        List<RecordingFile> files =
                making.files(made, () -> new RecordingFileId(bench.ids().next()), bench.now());
        boolean mine = capture.made(
                job.part().number(),
                job.part().attempt(),
                files.stream().map(RecordingFile::id).toList());
        if (!mine) {
            made.forEach(file -> file.written().forEach(written -> blobs.condemn(tenant, written.blob())));
            return;
        }
        for (int i = 0; i < files.size(); i++) {
            add(folder, files.get(i), made.get(i));
            stores.ledgers().add(tenant, folder.id(), files.get(i).id(), making.ledger(made.get(i)));
        }
        quarantine(capture, made);
        stores.captures().save(capture);
        tellWhoWaits(capture, job.part());
        settle(capture, folder);
    }

    private void add(Recording folder, RecordingFile file, Stitcher.StitchedFile made) {
        made.written().forEach(written -> blobs.confirm(folder.tenant(), written.blob(), written.sizeBytes()));
        folder.add(file);
        bench.later(new Task(TaskKind.MATERIALISE_FILE, folder.tenant(), folder.id() + "/" + file.id()));
    }

    private void quarantine(Capture capture, List<Stitcher.StitchedFile> made) {
        made.stream()
                .flatMap(file -> file.lost().stream())
                .forEach(lost ->
                        stores.segments().quarantine(capture.tenant(), capture.id(), lost.number(), lost.code()));
    }

    private void fail(Job job, String why) {
        TenantId tenant = job.capture().tenant();
        Capture capture = stores.captures().lock(tenant, job.capture().id()).orElseThrow();
        if (capture.failed(job.part().number(), job.part().attempt(), why)) {
            stores.captures().save(capture);
            tellWhoWaits(capture, job.part());
            settle(
                    capture,
                    stores.recordings().lock(tenant, capture.recording()).orElseThrow());
        }
    }

    /** Files of live rooms are looked up by part, at times before they are there. */
    private void tellWhoWaits(Capture capture, FilePart part) {
        if (capture.origin() == Origin.LIVE) {
            bench.later(new Task(TaskKind.NOTIFY_OF_PART, capture.tenant(), capture.id() + "/" + part.number()));
        }
    }

    /** While the capture is still open, the folder only gains a file; afterwards it moves on. */
    private void settle(Capture capture, Recording folder) {
        if (capture.isSealed()) {
            sealer.changeFolder(capture, folder);
        }
        stores.recordings().save(folder);
    }
}
