package io.reelkeep.application.kit;

import io.reelkeep.application.callback.AnnounceCapture;
import io.reelkeep.application.callback.DeliverCallback;
import io.reelkeep.application.capture.ReleaseSegments;
import io.reelkeep.application.capture.StitchPart;
import io.reelkeep.application.capture.WatchCapture;
import io.reelkeep.application.deletion.DeleteEnded;
import io.reelkeep.application.deletion.EraseDeleted;
import io.reelkeep.application.delivery.SumFile;
import io.reelkeep.application.editing.CutClip;
import io.reelkeep.application.ingest.FinishUpload;
import io.reelkeep.application.ingest.SweepGarbage;
import io.reelkeep.application.preview.MakePreviews;
import io.reelkeep.application.recording.MaterialiseFile;
import io.reelkeep.application.retention.TendTenants;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.sharing.NotifyOfPart;
import io.reelkeep.application.transcoding.TranscodeFile;
import io.reelkeep.application.upkeep.ReconcileStore;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Does the background work as the real scheduler does: again at the time asked for, again after a failure. */
final class KitTasks {
    /** How often a part is tried before it is given up. */
    static final int STITCH_ATTEMPTS = 5;

    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    static final Duration LEASE = Duration.ofSeconds(30);

    private final InMemoryOutbox outbox;
    private final HandClock clock;
    private final UseCases useCases;
    private final Map<Task, Integer> failures = new HashMap<>();

    /** Whatever is done in the background. */
    record UseCases(
            WatchCapture watch,
            StitchPart stitch,
            AnnounceCapture announce,
            DeliverCallback deliver,
            FinishUpload finish,
            CutClip cut,
            SweepGarbage sweep,
            MaterialiseFile materialise,
            ReleaseSegments release,
            MakePreviews previews,
            TranscodeFile transcode,
            SumFile sum,
            EraseDeleted erase,
            NotifyOfPart notifyOfPart,
            ReconcileStore reconcile,
            DeleteEnded deleteEnded,
            TendTenants tend) {}

    KitTasks(InMemoryOutbox outbox, HandClock clock, UseCases useCases) {
        this.outbox = outbox;
        this.clock = clock;
        this.useCases = useCases;
    }

    /** One execution, with everything that may come of it. */
    void run(Task task) {
        outbox.begin(task);
        try {
            Optional<Instant> again = handle(task);
            failures.remove(task);
            again.ifPresentOrElse(due -> outbox.again(task, due), () -> outbox.done(task));
        } catch (Crash crash) {
            outbox.again(task, clock.instant().plus(LEASE));
        } catch (BlobStoreException | DatabaseException mayPass) {
            afterFailure(task);
        }
    }

    private void afterFailure(Task task) {
        int count = failures.merge(task, 1, Integer::sum);
        boolean canFail = task.kind() == TaskKind.STITCH_PART || task.kind() == TaskKind.CUT_CLIP;
        if (canFail && count >= STITCH_ATTEMPTS) {
            giveUp(task);
            outbox.done(task);
            failures.remove(task);
        } else {
            outbox.again(task, clock.instant().plus(PAUSE_AFTER_FAILURE));
        }
    }

    private void giveUp(Task task) {
        if (task.kind() == TaskKind.CUT_CLIP) {
            useCases.cut().giveUp(task.tenant(), new ClipId(first(task)));
        } else {
            useCases.stitch().giveUp(task.tenant(), new CaptureId(first(task)), part(task));
        }
    }

    private Optional<Instant> handle(Task task) {
        return switch (task.kind()) {
            case WATCH_CAPTURE -> useCases.watch().watch(task.tenant(), new CaptureId(first(task)));
            case STITCH_PART ->
                once(() -> useCases.stitch().stitch(task.tenant(), new CaptureId(first(task)), part(task)));
            case MATERIALISE_FILE ->
                once(() -> useCases.materialise()
                        .materialise(task.tenant(), new RecordingId(first(task)), new RecordingFileId(second(task))));
            case CHECKSUM_FILE -> once(() -> useCases.sum().sum(task));
            case MAKE_PREVIEWS ->
                once(() -> useCases.previews()
                        .make(task.tenant(), new RecordingId(first(task)), new RecordingFileId(second(task))));
            case TRANSCODE_FILE ->
                once(() -> useCases.transcode()
                        .transcode(task.tenant(), new RecordingId(first(task)), new RecordingFileId(second(task))));
            case RELEASE_SEGMENTS -> once(() -> useCases.release().release(task.tenant(), new CaptureId(first(task))));
            case ANNOUNCE_CAPTURE ->
                once(() -> useCases.announce().announce(task.tenant(), new CaptureId(first(task))));
            case NOTIFY_OF_PART ->
                once(() -> useCases.notifyOfPart().tell(task.tenant(), new CaptureId(first(task)), part(task)));
            case DELIVER_CALLBACK -> useCases.deliver().deliver(task.tenant(), new CallbackDeliveryId(first(task)));
            case FINISH_UPLOAD -> once(() -> useCases.finish().finish(task.tenant(), new UploadId(task.subject())));
            case CUT_CLIP -> once(() -> useCases.cut().cut(task.tenant(), new ClipId(first(task))));
            case ERASE_DELETED -> useCases.erase().erase(task.tenant(), new RecordingId(first(task)));
            case RECONCILE -> once(() -> useCases.reconcile().reconcile());
            case DELETE_ENDED -> useCases.deleteEnded().delete(task.tenant());
            // There is one store in memory, and it stays.
            case MOVE_BLOBS -> Optional.empty();
            // Nothing is filmed here: that takes a camera.
            case RECORD_DEMONSTRATION -> Optional.empty();
            case TEND_TENANTS -> Optional.of(useCases.tend().tend());
            case SWEEP -> Optional.of(useCases.sweep().sweep());
        };
    }

    private static Optional<Instant> once(Runnable work) {
        work.run();
        return Optional.empty();
    }

    private static long first(Task task) {
        return Long.parseLong(task.subject().split("/")[0]);
    }

    private static long second(Task task) {
        return Long.parseLong(task.subject().split("/")[1]);
    }

    private static int part(Task task) {
        return Math.toIntExact(second(task));
    }
}
