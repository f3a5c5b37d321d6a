package io.reelkeep.bench;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.fs.FileBlobStore;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A stitch on a file system that shares blocks: how long it takes, and how much of the disk. */
public final class ReflinkBench {
    private ReflinkBench() {}

    /** @param arguments an empty folder on such a file system, and how many pairs */
    public static void main(String[] arguments) throws IOException {
        Path dir = Path.of(arguments[0]);
        try (var store = new FileBlobStore(dir.resolve("store"))) {
            if (store.copyAlignmentBytes() == 1) {
                throw new IllegalStateException("the store does not know that this file system shares blocks");
            }
            var media = new BenchMedia(dir.resolve("store"));
            media.makePieces();
            measure(dir, Integer.parseInt(arguments[1]), new Engine(store, media), media);
        }
    }

    private static void measure(Path dir, int pairs, Engine engine, BenchMedia media) throws IOException {
        List<BlobId> minutes = media.pieces();
        var peer = new Peer(dir, media);
        Row.header();
        new Row("reflink, concat 90 x 1 min", 0.15, 0.05)
                .measure(pairs, engine.stitch(minutes), peer.concat(minutes), peer.cat(minutes));
        FileStore disk = Files.getFileStore(dir);
        long free = disk.getUnallocatedSpace();
        Runnable remove = engine.stitch(minutes).run();
        double grown = free - disk.getUnallocatedSpace();
        remove.run();
        new Row("disk growth by one more", 1, 0.5).tell(100 * grown / media.bytesOf(minutes), "% of the pieces");
    }
}
