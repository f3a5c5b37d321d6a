package io.reelkeep.application.delivery;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.Ticket.Extent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Tells where a recording can be played without any link, and what belongs to its files: for those who have the right to
 * watch it. Whoever manages it only looks after it, and is not counted; everybody else watches, and is.
 */
public final class ShowPlayback {
    private final Workbench bench;
    private final SharedRecordings shared;
    private final Rights rights;
    private final Previews previews;
    private final CaptionTracks captions;

    public ShowPlayback(
            Workbench bench, SharedRecordings shared, Rights rights, Previews previews, CaptionTracks captions) {
        this.bench = bench;
        this.shared = shared;
        this.rights = rights;
        this.previews = previews;
        this.captions = captions;
    }

    /**
     * Which recording, for whom. That it may be watched has been seen to.
     *
     * @param person empty for an application, whose watching counts
     */
    public record Query(TenantId tenant, RecordingId recording, Optional<UserId> person) {}

    /**
     * What there is to play.
     *
     * @param ticket opens all of it for {@link ShowExport#ADDRESSES_LAST}, to be watched only
     * @param isManaged whether the one who asks may also change it
     * @param files in the order of recording
     */
    public record Playback(Recording recording, Ticket ticket, boolean isManaged, List<FilePlayback> files) {
        public Playback {
            files = List.copyOf(files);
        }
    }

    /**
     * A file with what comes with it.
     *
     * @param preview empty while its pictures and peaks are not decided
     */
    public record FilePlayback(RecordingFile file, Optional<Preview> preview, List<CaptionTracks.Listed> captions) {
        public FilePlayback {
            captions = List.copyOf(captions);
        }
    }

    /** @throws Refusal RECORDING_UNKNOWN; SUBSCRIPTION_LAPSED while nothing may be shown (C23) */
    public Playback show(Query query) {
        return bench.transactions().inOne(() -> {
            Recording recording = shared.find(query.tenant(), query.recording());
            shared.refuseLapsed(query.tenant(), bench.now());
            boolean isManaged = query.person()
                    .filter(user -> rights.manages(recording, user))
                    .isPresent();
            return new Playback(recording, ticket(query, isManaged), isManaged, files(recording));
        });
    }

    private Ticket ticket(Query query, boolean isManaged) {
        Instant endsAt = bench.now().plus(ShowExport.ADDRESSES_LAST).truncatedTo(ChronoUnit.SECONDS);
        return shared.ticket(new Ticket.Right(
                query.tenant(),
                query.recording(),
                Optional.empty(),
                query.person(),
                isManaged ? Extent.PREVIEW : Extent.WATCH,
                endsAt));
    }

    private List<FilePlayback> files(Recording recording) {
        List<Preview> decided = previews.of(recording.tenant(), recording.id());
        return recording.files().stream()
                .map(file -> new FilePlayback(
                        file,
                        decided.stream()
                                .filter(one -> one.file().equals(file.id()))
                                .findFirst(),
                        captions.list(recording.tenant(), file.id())))
                .toList();
    }
}
