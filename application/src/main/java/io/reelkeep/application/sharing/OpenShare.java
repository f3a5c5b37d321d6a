package io.reelkeep.application.sharing;

import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.Visit;

/** Lets the holder of a link in, or not. Asked anew for every page. */
public final class OpenShare {
    private final Workbench bench;
    private final SharedRecordings links;
    private final Previews previews;

    public OpenShare(Workbench bench, SharedRecordings links, Previews previews) {
        this.bench = bench;
        this.links = links;
        this.previews = previews;
    }

    /** @throws Refusal as {@link SharedRecordings#open} */
    public SharedRecordings.Opened open(SharedRecordings.Visitor visitor) {
        return bench.transactions().inOne(() -> links.open(visitor, Visit.Purpose.WATCH, bench.now()));
    }

    /** Whether there is a picture that stands for a file which a link reaches. */
    public boolean hasPoster(SharedRecordings.Opened opened, RecordingFile file) {
        return bench.transactions()
                .inOne(() -> previews.find(opened.recording().tenant(), file.id()))
                .filter(preview -> preview.has(Illustration.Kind.POSTER))
                .isPresent();
    }
}
