package io.reelkeep.application.editing;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.FollowUps;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.domain.editing.ClippedFile;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the file of a clip, and cuts the captions along. May be run twice, also at the same time: only the last to begin
 * may finish; what the others wrote is garbage.
 */
public final class CutClip {
    /** Why a clip has no file although its sources may be good. */
    public static final String STORE_FAILED = "store_failed";

    private final Workbench bench;
    private final Stores stores;
    private final Blobs blobs;
    private final Cutter cutter;
    private final Announcements announcements;

    public CutClip(Workbench bench, Stores stores, Blobs blobs, Cutter cutter, Announcements announcements) {
        this.bench = bench;
        this.stores = stores;
        this.blobs = blobs;
        this.cutter = cutter;
        this.announcements = announcements;
    }

    /** What is cut, and what it is kept in. */
    public record Stores(Clips clips, Recordings recordings, CaptionTracks captions) {}

    /** An attempt that was begun, and the recording as it was then. */
    private record Job(Clip clip, int attempt, Recording recording) {
        TenantId tenant() {
            return clip.tenant();
        }
    }

    /**
     * Cuts outside any transaction, then tells the folder in one.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help, also when
     *     sources were written to another place meanwhile
     */
    public void cut(TenantId tenant, ClipId id) {
        bench.transactions().inOne(() -> begin(tenant, id)).ifPresent(this::make);
    }

    /** No further attempt is made. */
    public void giveUp(TenantId tenant, ClipId id) {
        bench.transactions().inOne(() -> begin(tenant, id)).ifPresent(job -> fail(job, STORE_FAILED));
    }

    private Optional<Job> begin(TenantId tenant, ClipId id) {
        return stores.clips()
                .lock(tenant, id)
                .flatMap(clip -> clip.begin().flatMap(attempt -> {
                    stores.clips().save(clip);
                    return stores.recordings()
                            .find(tenant, clip.recording())
                            .map(found -> new Job(clip, attempt, found));
                }));
    }

    private void make(Job job) {
        kept(job).ifPresent(kept -> {
            try {
                var order = CutOrders.of(job.recording(), kept, job.clip().cut().mode());
                Cutter.CutFile made = write(job, order);
                bench.transactions()
                        .inOne(() ->
                                keep(job, made, CutOrders.map(kept, made.plan()).compact()));
            } catch (MediaRefused refused) {
                fail(job, refused.code().word());
            } catch (Progress.Cancelled ended) {
                // Whoever ended it has written that down.
            }
        });
    }

    /** Between the order and the work, a source may have been deleted. */
    private Optional<List<Range>> kept(Job job) {
        try {
            return Optional.of(job.clip().cut().kept(job.recording()));
        } catch (Refusal gone) {
            fail(job, gone.reason().name().toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
    }

    private Cutter.CutFile write(Job job, Cutter.CutOrder order) {
        long plannedBytes = cutter.plan(order).sizeBytes();
        var watch = new CutWatch(bench, stores.clips(), job.clip(), job.attempt(), plannedBytes);
        watch.reached(0);
        BlobSink sink = blobs.create(job.tenant(), job.recording().id());
        try {
            return cutter.cut(order, sink, watch);
        } catch (RuntimeException failure) {
            blobs.discard(job.tenant(), sink.id(), failure);
            throw failure;
        }
    }

    private void keep(Job job, Cutter.CutFile made, TimeMap map) {
        Recording folder =
                stores.recordings().lock(job.tenant(), job.recording().id()).orElseThrow();
        Clip clip = stores.clips().lock(job.tenant(), job.clip().id()).orElseThrow();
        if (!clip.isWaitingFor(job.attempt())) {
            blobs.condemn(job.tenant(), made.body().blob());
            return;
        }
        RecordingFile file = new ClippedFile(job.recording(), map)
                .file(
                        new RecordingFileId(bench.ids().next()),
                        clip.name(),
                        made.body(),
                        made.plan().durationMillis(),
                        made.plan().codecs(),
                        bench.now());
        blobs.confirm(job.tenant(), file.body().blob(), file.body().sizeBytes());
        folder.add(file);
        stores.recordings().save(folder);
        FollowUps.order(bench, job.tenant(), folder.id(), file);
        announcements.raise(RecordingEvent.of(RecordingEvent.Kind.CLIPPED, folder, bench.now())
                .about(List.of(file)));
        Set<ClipWarning> warnings = warnings(made.plan());
        if (!new CaptionsOfClip(stores.captions(), job.tenant(), map).keptFor(file.id(), bench.now())) {
            warnings.add(ClipWarning.CAPTIONS_LEFT_OUT);
        }
        clip.done(
                job.attempt(),
                new Clip.Result(file.id(), map, warnings),
                made.body().sizeBytes(),
                bench.now());
        stores.clips().save(clip);
    }

    private static Set<ClipWarning> warnings(Cutter.CutPlan plan) {
        Set<ClipWarning> warnings = EnumSet.noneOf(ClipWarning.class);
        if (plan.hidesPictures()) {
            warnings.add(ClipWarning.HIDES_PICTURES);
        }
        if (plan.reencodes()) {
            warnings.add(ClipWarning.REENCODED);
        }
        return warnings;
    }

    private void fail(Job job, String why) {
        bench.transactions().inOne(() -> {
            Clip clip = stores.clips().lock(job.tenant(), job.clip().id()).orElseThrow();
            if (clip.failed(job.attempt(), why, bench.now())) {
                stores.clips().save(clip);
            }
        });
    }
}
