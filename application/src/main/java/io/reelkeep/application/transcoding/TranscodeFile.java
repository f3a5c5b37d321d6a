package io.reelkeep.application.transcoding;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.FollowUps;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.application.transcoding.port.Transcoder;
import io.reelkeep.application.transcoding.port.Transcoder.Transcoded;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFile.Making;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.transcoding.Transcoding;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Encodes a file anew when the recorder has asked for it (F114, F116): a further file of the same recording. May be run
 * twice, also at the same time: the first to finish wins, and what the other made is garbage.
 */
public final class TranscodeFile {
    /** Why no file was made where nothing is installed. */
    public static final String NOT_INSTALLED = "no transcoder is installed";

    /** Why no file was made although the source may be good. */
    public static final String STORE_FAILED = "the store failed";

    private final Workbench bench;
    private final Recordings recordings;
    private final Captures captures;
    private final Transcodings transcodings;
    private final Blobs blobs;
    private final Transcoder transcoder;

    public TranscodeFile(
            Workbench bench,
            Recordings recordings,
            Captures captures,
            Transcodings transcodings,
            Blobs blobs,
            Transcoder transcoder) {
        this.bench = bench;
        this.recordings = recordings;
        this.captures = captures;
        this.transcodings = transcodings;
        this.blobs = blobs;
        this.transcoder = transcoder;
    }

    /** A file that is to be encoded. */
    private record Job(Recording folder, RecordingFile file, CaptureFlags flags) {
        Transcoding failed(String why) {
            return Transcoding.failed(folder.tenant(), folder.id(), file.capture(), file.id(), why);
        }

        Transcoding done(RecordingFileId result) {
            return new Transcoding(
                    folder.tenant(), folder.id(), file.capture(), file.id(), Optional.of(result), Optional.empty());
        }

        /** The title and the minute, in the time zone that means the same to all. */
        Optional<String> watermark() {
            String minute = file.startedAt()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString()
                    .replace("T", " ")
                    .replace(":00Z", " UTC");
            return flags.watermark() ? Optional.of(folder.about().title() + "  " + minute) : Optional.empty();
        }

        String name() {
            String suffix = flags.transcode() && flags.watermark()
                    ? " (transcoded, watermarked)"
                    : flags.watermark() ? " (watermarked)" : " (transcoded)";
            return Checks.storable(file.name(), RecordingFile.MAX_NAME_LENGTH - suffix.length()) + suffix;
        }

        RecordingFile result(RecordingFileId id, Transcoded made, java.time.Instant now) {
            return new RecordingFile(
                    id,
                    file.capture(),
                    Making.TRANSCODED,
                    name(),
                    made.body(),
                    file.startedAt(),
                    file.endedAt(),
                    made.durationMillis(),
                    made.codecs(),
                    file.gaps(),
                    now);
        }
    }

    /**
     * Does nothing for a file that is gone, was decided about, or that nobody wants encoded.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public void transcode(TenantId tenant, RecordingId recording, RecordingFileId id) {
        Optional<Job> job = bench.transactions().inOne(() -> job(tenant, recording, id));
        if (job.isPresent() && transcoder.isInstalled()) {
            encode(job.get());
        } else {
            job.ifPresent(found -> fail(found, NOT_INSTALLED));
        }
    }

    /** No further attempt is made. */
    public void giveUp(TenantId tenant, RecordingId recording, RecordingFileId id) {
        bench.transactions().inOne(() -> job(tenant, recording, id)).ifPresent(job -> fail(job, STORE_FAILED));
    }

    private Optional<Job> job(TenantId tenant, RecordingId recording, RecordingFileId id) {
        return recordings
                .find(tenant, recording)
                .flatMap(folder -> folder.file(id)
                        .filter(file -> file.making() == Making.RECORDED)
                        .flatMap(file -> captures.find(tenant, file.capture())
                                .map(Capture::options)
                                .map(options -> new Job(folder, file, options.flags()))))
                .filter(job -> job.flags().asksForFurtherFile())
                .filter(job -> transcodings.find(tenant, id).isEmpty());
    }

    private void encode(Job job) {
        TenantId tenant = job.folder().tenant();
        try {
            var order = new Transcoder.Order(job.file().body(), job.file().durationMillis(), job.watermark());
            Transcoded made = transcoder.transcode(
                    order, () -> blobs.create(tenant, job.folder().id()), Progress.UNWATCHED);
            if (!bench.transactions().inOne(() -> keep(job, made))) {
                blobs.erase(List.of(made.body().blob()));
            }
        } catch (MediaRefused refused) {
            fail(job, refused.code().word() + ": " + refused.getMessage());
        }
    }

    /** @return false when nobody wants what was made */
    private boolean keep(Job job, Transcoded made) {
        TenantId tenant = job.folder().tenant();
        Optional<Recording> folder = recordings
                .lock(tenant, job.folder().id())
                .filter(found -> found.file(job.file().id()).isPresent());
        boolean isDecided = transcodings.find(tenant, job.file().id()).isPresent();
        if (folder.isEmpty() || isDecided) {
            blobs.condemn(tenant, made.body().blob());
            return false;
        }
        blobs.confirm(tenant, made.body().blob(), made.body().sizeBytes());
        RecordingFile result = job.result(new RecordingFileId(bench.ids().next()), made, bench.now());
        folder.get().add(result);
        recordings.save(folder.get());
        transcodings.put(job.done(result.id()));
        FollowUps.order(bench, tenant, job.folder().id(), result);
        return true;
    }

    private void fail(Job job, String why) {
        bench.transactions().inOne(() -> {
            TenantId tenant = job.folder().tenant();
            boolean isDecided = transcodings.find(tenant, job.file().id()).isPresent();
            boolean isThere = recordings
                    .lock(tenant, job.folder().id())
                    .flatMap(folder -> folder.file(job.file().id()))
                    .isPresent();
            if (isThere && !isDecided) {
                transcodings.put(job.failed(why));
            }
        });
    }
}
