package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.Wanted.Archive;
import io.reelkeep.application.delivery.Wanted.OfFile;
import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.sharing.port.SharedRecordings.Opened;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.Visit;
import io.reelkeep.domain.usage.Stretch;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Hands media out to the holder of a link. The link is asked about at every request, but for a moment after it has let the same
 * visitor in, and while bytes are on their way.
 */
public final class DeliverMedia {
    private final Workbench bench;
    private final SharedRecordings links;
    private final Renditions renditions;
    private final Companions companions;
    private final ArchivePlans archives;
    private final RecentlyOpened recently;

    public DeliverMedia(
            Workbench bench,
            SharedRecordings links,
            Renditions renditions,
            Companions companions,
            ArchivePlans archives,
            RecentlyOpened recently) {
        this.bench = bench;
        this.links = links;
        this.renditions = renditions;
        this.companions = companions;
        this.archives = archives;
        this.recently = recently;
    }

    /**
     * Finds what is wanted; its bytes are read later.
     *
     * @param isDownload to be kept, not shown
     * @throws Refusal LINK_UNKNOWN when the link does not, or no longer, reach it; SUBSCRIPTION_LAPSED; SIGN_IN_REQUIRED,
     *     PASSWORD_REQUIRED or NOT_SHARED_FOR_THAT as its settings say; BEING_PREPARED while an archive is not ready,
     *     which is seen to
     * @throws MediaRefused when there is no such form of the file: NO_SAMPLES when
     *     what is asked for is not in it, another code when it cannot be shown that way
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    public Delivery deliver(Visitor visitor, Wanted wanted, boolean isDownload) {
        Visit.Purpose purpose = wanted.purpose(isDownload);
        Opened opened = recently.open(visitor, purpose, bench.now(), () -> ask(visitor, purpose));
        bench.transactions().narrowTo(opened.recording().tenant());
        return switch (wanted.kind()) {
            case FILE -> file(opened, (OfFile) wanted, isDownload);
            case ARCHIVE -> archive(opened, (Archive) wanted);
        };
    }

    /** Asks again about what {@link #deliver} has let through. @throws Refusal as there */
    public void recheck(Visitor visitor, Wanted wanted, boolean isDownload) {
        Opened opened = ask(visitor, wanted.purpose(isDownload));
        if (wanted instanceof OfFile ofFile) {
            opened.file(ofFile.file());
        }
    }

    private Opened ask(Visitor visitor, Visit.Purpose purpose) {
        return bench.transactions().inOne(() -> links.open(visitor, purpose, bench.now()));
    }

    private Delivery file(Opened opened, OfFile wanted, boolean isDownload) {
        RecordingFile file = opened.file(wanted.file());
        FileBody body = file.body();
        return switch (wanted.form()) {
            case WHOLE ->
                new Delivery(
                        named(file, wanted.name()),
                        file.createdAt(),
                        whole(body, wanted.name()),
                        Uses.of(opened, file, wanted.purpose(isDownload), Stretch.WHOLE));
            case SOUND ->
                new Delivery(
                        named(file, "m4a"),
                        file.createdAt(),
                        renditions.audioOnly(body),
                        Uses.of(opened, file, Visit.Purpose.DOWNLOAD, Stretch.WHOLE));
            case HLS -> stream(opened, file, wanted, isDownload);
            case PREVIEW -> companions.preview(opened.recording().tenant(), file, wanted.name());
            case CAPTIONS -> companions.captions(opened.recording().tenant(), file, wanted.name());
        };
    }

    private Delivery stream(Opened opened, RecordingFile file, OfFile wanted, boolean isDownload) {
        return new Delivery(
                wanted.name(),
                file.createdAt(),
                renditions.hls(file.body(), wanted.name()),
                renditions
                        .hlsStretch(file.body(), wanted.name())
                        .flatMap(stretch -> Uses.of(opened, file, wanted.purpose(isDownload), stretch)));
    }

    private Delivery archive(Opened opened, Archive wanted) {
        ArchivePlan plan = archives.plan(opened.recording(), opened.files(), wanted.soundOnly())
                .orElseThrow(() -> new MediaRefused(MediaRefused.Code.NO_SAMPLES, "nothing would be in the archive"));
        if (!plan.isReady()) {
            throw new Refusal(Reason.BEING_PREPARED, "the archive is being prepared, try again soon");
        }
        Instant changedAt = opened.files().stream()
                .map(RecordingFile::createdAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Delivery(plan.name(), changedAt, plan.rendition(), Optional.of(Uses.ofAll(opened)));
    }

    private Rendition whole(FileBody body, String extension) {
        if (!body.container().extension().equals(extension)) {
            throw SharedRecordings.unknown();
        }
        return renditions.whole(body);
    }

    private static String named(RecordingFile file, String extension) {
        return file.name() + "." + extension;
    }
}
