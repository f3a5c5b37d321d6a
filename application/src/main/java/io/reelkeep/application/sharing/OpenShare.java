package io.reelkeep.application.sharing;

import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.ShareToken;

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

    /** @throws Refusal LINK_UNKNOWN for links that never were and such as have ended: nobody can tell them apart */
    public SharedRecordings.Opened open(ShareToken token) {
        return bench.transactions().inOne(() -> links.open(token, bench.now()));
    }

    /** Whether there is a picture that stands for a file which a link reaches. */
    public boolean hasPoster(SharedRecordings.Opened opened, RecordingFile file) {
        return bench.transactions()
                .inOne(() -> previews.find(opened.recording().tenant(), file.id()))
                .filter(preview -> preview.has(Illustration.Kind.POSTER))
                .isPresent();
    }
}
