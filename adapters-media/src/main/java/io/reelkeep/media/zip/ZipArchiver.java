package io.reelkeep.media.zip;

import io.reelkeep.application.delivery.port.Archiver;
import io.reelkeep.application.delivery.port.Renditions.Opener;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.media.content.GatherPlan;
import io.reelkeep.media.content.GatheredContent;
import java.util.List;

/**
 * Puts files into a ZIP as they are, without compressing what cannot be compressed: every byte of it is where arithmetic
 * says, so that it can be read from anywhere before it exists. Thread-safe.
 */
public final class ZipArchiver implements Archiver {
    @Override
    public Rendition archive(List<Entry> entries) {
        GatherPlan plan = plan(entries);
        List<Opener> sources =
                entries.stream().map(entry -> entry.rendition().opener()).toList();
        return new Rendition("application/zip", plan.tag(), plan.sizeBytes(), () -> new GatheredContent(plan, sources));
    }

    static GatherPlan plan(List<Entry> entries) {
        List<String> tags =
                entries.stream().map(entry -> entry.rendition().tag()).toList();
        return new GatherPlan(ZipLayout.of(entries), tags);
    }
}
