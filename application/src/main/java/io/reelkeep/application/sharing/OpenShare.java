package io.reelkeep.application.sharing;

import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.Visit;
import io.reelkeep.domain.tenancy.User;
import java.util.Optional;

/** Lets the holder of a link in, or not. Asked anew for every page. */
public final class OpenShare {
    private final Workbench bench;
    private final SharedRecordings links;
    private final Previews previews;
    private final Users users;

    public OpenShare(Workbench bench, SharedRecordings links, Previews previews, Users users) {
        this.bench = bench;
        this.links = links;
        this.previews = previews;
        this.users = users;
    }

    /** @throws Refusal as {@link SharedRecordings#open} */
    public SharedRecordings.Opened open(SharedRecordings.Visitor visitor) {
        SharedRecordings.Opened opened =
                bench.transactions().inOne(() -> links.open(visitor, Visit.Purpose.WATCH, bench.now()));
        bench.transactions().narrowTo(opened.recording().tenant());
        return opened;
    }

    /**
     * What a page tells of a file that a link reaches.
     *
     * @param owner the name of whoever it belongs to; empty when that is nobody any more
     * @param hasPoster there is a picture that stands for it
     * @param hasStoryboard there are small pictures of all of it
     */
    public record Particulars(Optional<String> owner, boolean hasPoster, boolean hasStoryboard) {}

    /** Of a file that {@link #open} has shown. */
    public Particulars particulars(SharedRecordings.Opened opened, RecordingFile file) {
        Recording recording = opened.recording();
        return bench.transactions().inOne(() -> {
            Optional<Preview> preview = previews.find(recording.tenant(), file.id());
            return new Particulars(
                    users.find(recording.tenant(), recording.about().owner()).map(User::name),
                    preview.filter(made -> made.has(Illustration.Kind.POSTER)).isPresent(),
                    preview.filter(made -> made.has(Illustration.Kind.STORYBOARD))
                            .isPresent());
        });
    }
}
