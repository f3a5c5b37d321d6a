package io.reelkeep.media.delivery;

import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.usage.Stretch;
import io.reelkeep.media.content.GatherPlan;
import io.reelkeep.media.content.GatheredContent;
import io.reelkeep.media.content.IndexCache;
import io.reelkeep.media.content.WeightedCache;
import io.reelkeep.media.hls.HlsRenditions;
import java.util.List;
import java.util.Optional;

/** Hands files out in every form, made from the stored bytes while they are read. Thread-safe. */
public final class Mp4Renditions implements Renditions {
    private static final long MIN_PLAN_BYTES = 8L << 20;
    private static final long MAX_PLAN_BYTES = 64L << 20;
    private static final int FRACTION_OF_HEAP = 32;

    private final FileBodies bodies;
    private final IndexCache indexes;
    private final HlsRenditions streams;
    // A lesson of 90 minutes takes about 10 MB: a range for nearly every frame, between two pictures each.
    private final WeightedCache<GatherPlan> sounds;

    public Mp4Renditions(FileBodies bodies, IndexCache indexes, HlsRenditions streams) {
        this.bodies = bodies;
        this.indexes = indexes;
        this.streams = streams;
        long share = Runtime.getRuntime().maxMemory() / FRACTION_OF_HEAP;
        this.sounds =
                new WeightedCache<>(Math.max(MIN_PLAN_BYTES, Math.min(MAX_PLAN_BYTES, share)), GatherPlan::heapBytes);
    }

    @Override
    public Rendition whole(FileBody body) {
        String mediaType = "video/" + body.container().extension();
        Optional<BlobId> blob = body.isRecipe() ? Optional.empty() : Optional.of(body.blob());
        return new Rendition(mediaType, body.contentTag(), body.sizeBytes(), () -> bodies.open(body), blob);
    }

    @Override
    public Rendition audioOnly(FileBody body) {
        GatherPlan plan = sounds.get(body.contentTag(), () -> SoundPlan.of(indexes.movie(body), body.contentTag()));
        return new Rendition(
                "audio/mp4",
                plan.tag(),
                plan.sizeBytes(),
                () -> new GatheredContent(plan, List.of(() -> bodies.open(body))));
    }

    @Override
    public Rendition hls(FileBody body, String resource) {
        return streams.resource(body, resource);
    }

    @Override
    public Optional<Stretch> hlsStretch(FileBody body, String resource) {
        return streams.stretch(body, resource);
    }
}
