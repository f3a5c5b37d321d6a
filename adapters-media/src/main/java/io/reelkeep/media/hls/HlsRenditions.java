package io.reelkeep.media.hls;

import io.reelkeep.application.delivery.port.Renditions.Opener;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.usage.Stretch;
import io.reelkeep.media.content.GatherPlan;
import io.reelkeep.media.content.GatheredContent;
import io.reelkeep.media.content.IndexCache;
import io.reelkeep.media.content.WeightedCache;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Shows a stored MP4 as HTTP Live Streaming (RFC 8216): a master playlist, a playlist, a header and CMAF segments for
 * pictures and sound each. Nothing is kept but where segments begin; their media are ranges of the stored file. Safe for
 * use by several threads.
 */
public final class HlsRenditions {
    private static final String PLAYLIST_TYPE = "application/vnd.apple.mpegurl";
    private static final long MAX_PRESENTATION_BYTES = 4L << 20;

    private final FileBodies bodies;
    private final IndexCache indexes;
    private final WeightedCache<Presentation> presentations =
            new WeightedCache<>(MAX_PRESENTATION_BYTES, Presentation::heapBytes);

    public HlsRenditions(FileBodies bodies, IndexCache indexes) {
        this.bodies = bodies;
        this.indexes = indexes;
    }

    /**
     * One resource: {@code master.m3u8}, or what a playlist names.
     *
     * @throws MediaRefused when the file cannot be streamed; {@link Code#NO_SAMPLES} when it has no such resource
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails
     */
    public Rendition resource(FileBody body, String name) {
        return ResourceName.parse(name)
                .flatMap(known -> resource(body, known))
                .orElseThrow(() -> new MediaRefused(Code.NO_SAMPLES, "no such resource"));
    }

    private Optional<Rendition> resource(FileBody body, ResourceName name) {
        Kind kind = name.kind();
        return switch (name.type()) {
            case MASTER -> Optional.of(playlist(Playlists.master(indexes.movie(body), presentation(body))));
            case PLAYLIST -> presentation(body).track(kind).map(track -> playlist(Playlists.media(kind, track)));
            case HEADER -> presentation(body).track(kind).map(track -> header(body, kind, track));
            case SEGMENT -> segment(body, kind, name.number()).map(layout -> segment(body, kind, layout));
        };
    }

    /** Which part of the file a segment plays; empty for what is no segment of it. Segments count as equally long. */
    public Optional<Stretch> stretch(FileBody body, String name) {
        return ResourceName.parse(name)
                .filter(known -> known.type() == ResourceName.Type.SEGMENT)
                .flatMap(segment -> presentation(body)
                        .track(segment.kind())
                        .filter(track -> segment.number() < track.count())
                        .map(track -> stretch(segment.number(), track.count())));
    }

    private static Stretch stretch(int number, int count) {
        return new Stretch((int) ((long) number * Stretch.END / count), (int) ((number + 1L) * Stretch.END / count));
    }

    /**
     * Which bytes a segment consists of; the ranges are of the file. Opens nothing when the index is in the cache.
     *
     * @param number from 0
     * @return empty when there is no such segment
     */
    public Optional<OutputLayout> segment(FileBody body, Kind kind, int number) {
        return presentation(body)
                .track(kind)
                .filter(track -> number < track.count())
                .map(track -> BoxReader.guarded(
                        "segment", () -> FragmentWriter.layOut(track(body, kind).samples(), track, number)));
    }

    private TrackIndex track(FileBody body, Kind kind) {
        return indexes.movie(body).main(kind).orElseThrow();
    }

    private Presentation presentation(FileBody body) {
        return presentations.get(body.contentTag(), () -> {
            Movie movie = indexes.movie(body);
            return BoxReader.guarded("presentation", () -> Presentation.of(movie));
        });
    }

    private static Rendition playlist(String text) {
        return literal(PLAYLIST_TYPE, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Rendition header(FileBody body, Kind kind, SegmentedTrack segments) {
        return literal(mediaType(kind), HeaderWriter.write(track(body, kind), segments));
    }

    private static Rendition literal(String mediaType, ByteBuffer bytes) {
        return rendition(mediaType, new GatherPlan(List.of(new Strip.Literal(bytes)), List.of()), List.of());
    }

    private Rendition segment(FileBody body, Kind kind, OutputLayout layout) {
        var plan = new GatherPlan(layout.strips(), List.of(body.contentTag()));
        return rendition(mediaType(kind), plan, List.of(() -> bodies.open(body)));
    }

    private static Rendition rendition(String mediaType, GatherPlan plan, List<Opener> sources) {
        return new Rendition(mediaType, plan.tag(), plan.sizeBytes(), () -> new GatheredContent(plan, sources));
    }

    private static String mediaType(Kind kind) {
        return ResourceName.word(kind) + "/mp4";
    }
}
