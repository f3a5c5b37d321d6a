package io.reelkeep.media.content;

import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.FileBody.Container;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;

/**
 * The indexes of stored files, each parsed once and kept while there is room. A recording of 90 minutes takes about
 * 2 MB. Safe for use by several threads; the movies are shared and must not be changed.
 */
public final class IndexCache {
    private static final long MIN_BYTES = 8L << 20;
    private static final long MAX_BYTES = 512L << 20;
    private static final int FRACTION_OF_HEAP = 8;
    // As tables are weighed while they grow.
    private static final int BYTES_PER_SAMPLE = 4;

    private final FileBodies bodies;
    private final Limits limits;
    private final WeightedCache<Movie> movies;

    /** Takes an eighth of the heap, from 8 to 512 MiB. */
    public IndexCache(FileBodies bodies) {
        this(
                bodies,
                Math.max(MIN_BYTES, Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / FRACTION_OF_HEAP)));
    }

    /** @param maxBytes of the heap; a file whose index alone is larger is refused */
    public IndexCache(FileBodies bodies, long maxBytes) {
        this.bodies = bodies;
        Limits own = Limits.forHeap(Runtime.getRuntime().maxMemory());
        int samples = (int) Math.min(own.samples(), maxBytes / BYTES_PER_SAMPLE);
        this.limits = new Limits(Math.min(own.headerBytes(), maxBytes), samples, own.tracks(), own.topLevelBoxes());
        this.movies = new WeightedCache<>(maxBytes, Movie::heapBytes);
    }

    /**
     * What is in a file. The bytes of equal {@link FileBody#contentTag} are equal, wherever they are kept.
     *
     * @throws MediaRefused when it cannot be read, {@link Code#UNSUPPORTED_CONTAINER} for all but MP4
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails
     */
    public Movie movie(FileBody body) {
        return movies.get(body.contentTag(), () -> parse(body));
    }

    /** How much of the heap is taken now. */
    public long heldBytes() {
        return movies.heldBytes();
    }

    private Movie parse(FileBody body) {
        if (body.container() != Container.MP4) {
            throw new MediaRefused(Code.UNSUPPORTED_CONTAINER, body.container() + " has no index that is read here");
        }
        try (BlobContent content = bodies.open(body)) {
            return MovieReader.read(content, 0, limits).movie();
        }
    }
}
