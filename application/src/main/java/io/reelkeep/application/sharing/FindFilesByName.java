package io.reelkeep.application.sharing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;

/** Finds what was recorded in live rooms by how the names of the files begin (F125). */
public final class FindFilesByName {
    private final Workbench bench;
    private final Recordings recordings;
    private final PlayAddresses links;

    public FindFilesByName(Workbench bench, Recordings recordings, PlayAddresses links) {
        this.bench = bench;
        this.recordings = recordings;
        this.links = links;
    }

    /**
     * Which files.
     *
     * @param prefix upper and lower case differ, no character is special
     * @param page from 1
     */
    public record Query(TenantId tenant, String prefix, int page, int pageSize) {}

    /** In the order of recording. Every file gets a link, if it has none. */
    public Page<PlayFile> find(Query query) {
        return bench.transactions().inOne(() -> {
            Page<Recordings.FileIn> found =
                    recordings.filesNamed(query.tenant(), Origin.LIVE, query.prefix(), query.page(), query.pageSize());
            return new Page<>(links.of(query.tenant(), found.items()), found.number(), found.size(), found.total());
        });
    }
}
