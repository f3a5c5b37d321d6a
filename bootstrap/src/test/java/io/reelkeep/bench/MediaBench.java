package io.reelkeep.bench;

import io.reelkeep.bench.Peer.Part;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.preview.PictureSize;
import io.reelkeep.storage.fs.FileBlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The media engine beside ffmpeg and cat, by turns in one run, on one file system. */
public final class MediaBench {
    // 90 minutes of AAC at 64 kbit/s
    private static final long SOUND_BYTES = 43_200_000;

    private final int pairs;
    private final BenchMedia media;
    private final Engine engine;
    private final Peer peer;

    private MediaBench(Path dir, int pairs, FileBlobStore store) {
        this.pairs = pairs;
        this.media = new BenchMedia(dir.resolve("store"));
        this.engine = new Engine(store, media);
        this.peer = new Peer(dir, media);
    }

    /** @param arguments an empty folder, and how many pairs */
    public static void main(String[] arguments) throws IOException {
        Path dir = Path.of(arguments[0]);
        try (var store = new FileBlobStore(dir.resolve("store"))) {
            var bench = new MediaBench(dir, Integer.parseInt(arguments[1]), store);
            bench.media.make();
            bench.run();
        }
    }

    private void run() {
        Row.header();
        List<BlobId> minutes = media.pieces();
        List<BlobId> two = List.of(media.longFile(), media.longFile());
        List<BlobId> fragments = List.of(media.fragmented());
        row("concat 90 x 1 min", 0.40, 0.24)
                .measure(pairs, engine.stitch(minutes), peer.concat(minutes), peer.cat(minutes));
        row("concat 2 x 1 GiB", 0.40, 0.25).measure(pairs, engine.stitch(two), peer.concat(two), peer.cat(two));
        List<Part> clip = List.of(new Part(2_400, 3_000));
        List<Part> kept = List.of(new Part(60, 1_200), new Part(1_500, 2_700), new Part(3_600, 4_740));
        BlobId film = media.longFile();
        row("clip 10 of 90 min", 0.50, 0.28)
                .measure(pairs, engine.cut(film, clip), peer.clip(film, clip.get(0)), peer.head(film, bytes(clip)));
        row("keep 3 ranges, 58 min", 0.40, 0.22)
                .measure(pairs, engine.cut(film, kept), peer.keep(film, kept), peer.head(film, bytes(kept)));
        row("fMP4 to MP4", 0.50, 0.33)
                .measure(pairs, engine.stitch(fragments), peer.copy(media.fragmented()), peer.cat(fragments));
        row("audio only of 90 min", 0.60, 0.30)
                .measure(pairs, engine.sound(film), peer.sound(film), peer.head(film, SOUND_BYTES));
        row("virtual, 90 x 1 min, ready", 250, 70).measureAlone(4 * pairs, engine.ready(minutes));
        row("HLS segment, laid out", 3, 0.3).measureAlone(20 * pairs, engine.segment(film));
        row("key picture of 720p", 80, 33)
                .measureAlone(4 * pairs, engine.keyPicture(media.pictures720(), new PictureSize(1280, 720)));
        row("key picture of 1080p", 150, 63)
                .measureAlone(4 * pairs, engine.keyPicture(media.pictures1080(), new PictureSize(1280, 720)));
        row("heap, concat 90 x 1 min", 64, 31)
                .tell(
                        new HeapWatch()
                                .mebibytes(() -> engine.stitch(minutes).run().run()),
                        "MiB");
    }

    /** About the bytes that some parts of the long file have. */
    private long bytes(List<Part> parts) {
        int kept = parts.stream()
                .mapToInt(part -> part.toSeconds() - part.fromSeconds())
                .sum();
        return media.bytesOf(List.of(media.longFile())) * kept / BenchMedia.LONG_SECONDS;
    }

    private static Row row(String name, double pass, double achievable) {
        return new Row(name, pass, achievable);
    }
}
