package io.reelkeep.bootstrap;

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
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.sharing.NotifyOfPart;
import io.reelkeep.application.transcoding.TranscodeFile;
import io.reelkeep.application.upkeep.MoveBlobs;
import io.reelkeep.application.upkeep.ReconcileStore;
import io.reelkeep.application.upkeep.ShowReconcile;
import io.reelkeep.bootstrap.demonstration.Demonstration;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.upkeep.ReconcileReport;
import io.reelkeep.persistence.tasks.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which use case does which background work. */
@ApplicationScoped
public class TaskWiring {
    private static final Logger LOG = System.getLogger(TaskWiring.class.getName());

    /** All kinds of work with their handlers. */
    public record Handlers(Map<TaskKind, TaskHandler> byKind) {
        public Handlers {
            byKind = Map.copyOf(byKind);
        }
    }

    @Produces
    @Singleton
    Handlers handlers(
            WatchCapture watch,
            StitchPart stitch,
            AnnounceCapture announce,
            DeliverCallback deliver,
            FinishUpload finish,
            SweepGarbage sweep,
            MaterialiseFile materialise,
            ReleaseSegments release,
            CutClip cut,
            SumFile sum,
            MakePreviews previews,
            TranscodeFile transcode,
            EraseDeleted erase,
            NotifyOfPart notify,
            ReconcileStore reconcile,
            ShowReconcile reconciling,
            DeleteEnded ended,
            TendTenants tend,
            Demonstration demonstration,
            Optional<MoveBlobs> moving,
            Workbench bench) {
        var make = new Making(bench);
        var handlers = new EnumMap<TaskKind, TaskHandler>(TaskKind.class);
        for (TaskKind kind : TaskKind.values()) {
            handlers.put(
                    kind,
                    switch (kind) {
                        case WATCH_CAPTURE -> make.again(task -> watch.watch(task.tenant(), capture(task)));
                        case STITCH_PART -> stitching(stitch);
                        case MATERIALISE_FILE ->
                            make.once(task -> materialise.materialise(
                                    task.tenant(),
                                    new RecordingId(number(task, 0)),
                                    new RecordingFileId(number(task, 1))));
                        case CHECKSUM_FILE -> make.once(sum::sum);
                        case MAKE_PREVIEWS -> ofFile(previews::make, previews::giveUp);
                        case TRANSCODE_FILE -> ofFile(transcode::transcode, transcode::giveUp);
                        case RELEASE_SEGMENTS -> make.once(task -> release.release(task.tenant(), capture(task)));
                        case ANNOUNCE_CAPTURE -> make.once(task -> announce.announce(task.tenant(), capture(task)));
                        case NOTIFY_OF_PART -> make.once(task -> notify.tell(task.tenant(), capture(task), part(task)));
                        case DELIVER_CALLBACK ->
                            make.again(task -> deliver.deliver(task.tenant(), new CallbackDeliveryId(number(task, 0))));
                        case FINISH_UPLOAD ->
                            make.once(task -> finish.finish(task.tenant(), new UploadId(task.subject())));
                        case CUT_CLIP -> cutting(cut);
                        case ERASE_DELETED ->
                            make.again(task -> erase.erase(task.tenant(), new RecordingId(number(task, 0))));
                        case RECONCILE -> make.once(task -> tell(reconcile.reconcile()));
                        case MOVE_BLOBS -> make.again(task -> moving.flatMap(TaskWiring::move));
                        case DELETE_ENDED -> make.again(task -> ended.delete(task.tenant()));
                        case RECORD_DEMONSTRATION ->
                            make.again(task -> demonstration.make(task.tenant(), new MeetingId(number(task, 0))));
                        case TEND_TENANTS -> make.again(task -> Optional.of(tend.tend()));
                        case SWEEP ->
                            make.again(task -> {
                                reconciling.orderIfDue();
                                return Optional.of(sweep.sweep());
                            });
                    });
        }
        return new Handlers(handlers);
    }

    /** Whoever changed the settings waits for the last of these lines. */
    private static Optional<Instant> move(MoveBlobs moving) {
        MoveBlobs.Round round = moving.move();
        if (round.isDone()) {
            LOG.log(Level.INFO, "all media has moved, REELKEEP_STORAGE_FROM can be taken out of the settings");
        } else {
            LOG.log(
                    Level.INFO,
                    "media moved, blobs={0}, bytes={1}, left={2} or more",
                    round.movedBlobs(),
                    round.movedBytes(),
                    round.leftBlobs());
        }
        return round.next();
    }

    /** A loss is ours, and somebody must act. */
    private static void tell(ReconcileReport report) {
        LOG.log(
                report.losses() > 0 ? Level.ERROR : Level.INFO,
                "rows and store held against each other, rows={0}, objects={1}, losses={2}, orphans={3}, resumed={4}",
                report.rows(),
                report.objects(),
                report.losses(),
                report.orphans(),
                report.erasuresResumed());
    }

    /** Work on one file of a recording. */
    private interface FileWork {
        void run(TenantId tenant, RecordingId recording, RecordingFileId file);
    }

    private static TaskHandler ofFile(FileWork work, FileWork giveUp) {
        return new TaskHandler() {
            @Override
            public Optional<Instant> run(Task task) {
                pass(task, work);
                return Optional.empty();
            }

            @Override
            public void giveUp(Task task) {
                pass(task, giveUp);
            }

            private void pass(Task task, FileWork to) {
                to.run(task.tenant(), new RecordingId(number(task, 0)), new RecordingFileId(number(task, 1)));
            }
        };
    }

    private static TaskHandler stitching(StitchPart stitch) {
        return new TaskHandler() {
            @Override
            public Optional<Instant> run(Task task) {
                stitch.stitch(task.tenant(), capture(task), part(task));
                return Optional.empty();
            }

            @Override
            public void giveUp(Task task) {
                stitch.giveUp(task.tenant(), capture(task), part(task));
            }
        };
    }

    private static TaskHandler cutting(CutClip cut) {
        return new TaskHandler() {
            @Override
            public Optional<Instant> run(Task task) {
                cut.cut(task.tenant(), new ClipId(number(task, 0)));
                return Optional.empty();
            }

            @Override
            public void giveUp(Task task) {
                cut.giveUp(task.tenant(), new ClipId(number(task, 0)));
            }
        };
    }

    /**
     * Makes handlers of work that nobody can do without: when every try of a round has failed, another round begins an
     * hour later, and the task board shows why.
     */
    private record Making(Workbench bench) {
        private static final Duration NEXT_ROUND = Duration.ofHours(1);

        TaskHandler once(Consumer<Task> work) {
            return again(task -> {
                work.accept(task);
                return Optional.empty();
            });
        }

        TaskHandler again(Function<Task, Optional<Instant>> work) {
            return new TaskHandler() {
                @Override
                public Optional<Instant> run(Task task) {
                    return work.apply(task);
                }

                @Override
                public void giveUp(Task task) {
                    bench.transactions()
                            .inOne(() -> bench.outbox().put(task, bench.now().plus(NEXT_ROUND)));
                }
            };
        }
    }

    private static CaptureId capture(Task task) {
        return new CaptureId(number(task, 0));
    }

    private static int part(Task task) {
        return Math.toIntExact(number(task, 1));
    }

    /** Subjects are numbers separated by a slash. */
    private static long number(Task task, int index) {
        return Long.parseLong(task.subject().split("/", -1)[index]);
    }
}
