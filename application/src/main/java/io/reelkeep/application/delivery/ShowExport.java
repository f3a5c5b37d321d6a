package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tells what of a recording can be taken along, how large it is, and prepares what takes time. */
public final class ShowExport {
    /** As long as the addresses of the Meeting dialect (contract: Meeting 4.3). */
    public static final Duration ADDRESSES_LAST = Duration.ofHours(6);

    private final Workbench bench;
    private final SharedRecordings shared;
    private final Renditions renditions;
    private final ArchivePlans archives;

    public ShowExport(Workbench bench, SharedRecordings shared, Renditions renditions, ArchivePlans archives) {
        this.bench = bench;
        this.shared = shared;
        this.renditions = renditions;
        this.archives = archives;
    }

    /**
     * What can be taken along.
     *
     * @param ticket opens all of it for {@link #ADDRESSES_LAST}: exporting is the owner's right, whatever is shared
     * @param video all files in one archive; empty when there are none
     * @param sound the sound of all files in one archive
     */
    public record Export(
            Recording recording,
            Ticket ticket,
            List<FileExport> files,
            Optional<ArchivePlan> video,
            Offer<ArchivePlan> sound) {
        public Export {
            files = List.copyOf(files);
        }
    }

    /** One file: as it is, and its sound. */
    public record FileExport(RecordingFile file, Rendition video, Offer<Rendition> sound) {}

    /**
     * What there is, or why there is not. Sound alone is offered where there is sound (F41).
     *
     * @param missing present exactly when {@code found} is not
     */
    public record Offer<T>(Optional<T> found, Optional<MediaRefused.Code> missing) {
        static <T> Offer<T> of(T found) {
            return new Offer<>(Optional.of(found), Optional.empty());
        }

        static <T> Offer<T> none(MediaRefused.Code why) {
            return new Offer<>(Optional.empty(), Optional.of(why));
        }
    }

    /** @throws Refusal RECORDING_UNKNOWN; SUBSCRIPTION_LAPSED, since exporting is viewing (C23) */
    public Export show(TenantId tenant, RecordingId id) {
        Found found = bench.transactions().inOne(() -> find(tenant, id));
        Recording recording = found.recording();
        List<FileExport> files = recording.files().stream().map(this::file).toList();
        Optional<ArchivePlan> video = archives.plan(recording, recording.files(), false);
        return new Export(recording, found.ticket(), files, video, sound(recording));
    }

    private record Found(Recording recording, Ticket ticket) {}

    private Found find(TenantId tenant, RecordingId id) {
        Recording recording = shared.find(tenant, id);
        shared.refuseLapsed(tenant, bench.now());
        Instant endsAt = bench.now().plus(ADDRESSES_LAST).truncatedTo(ChronoUnit.SECONDS);
        var right = new Ticket.Right(tenant, id, Optional.empty(), Optional.empty(), true, endsAt);
        return new Found(recording, shared.ticket(right));
    }

    private FileExport file(RecordingFile file) {
        return new FileExport(file, renditions.whole(file.body()), sound(file));
    }

    private Offer<Rendition> sound(RecordingFile file) {
        try {
            return Offer.of(renditions.audioOnly(file.body()));
        } catch (MediaRefused refused) {
            return Offer.none(refused.code());
        }
    }

    private Offer<ArchivePlan> sound(Recording recording) {
        try {
            return archives.plan(recording, recording.files(), true)
                    .map(Offer::of)
                    .orElseGet(() -> Offer.none(MediaRefused.Code.NO_SAMPLES));
        } catch (MediaRefused refused) {
            return Offer.none(refused.code());
        }
    }
}
