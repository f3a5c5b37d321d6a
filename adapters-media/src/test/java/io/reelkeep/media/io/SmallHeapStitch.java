package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.kit.DirectoryStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process with a small heap that stitches the pieces of a directory, to be started by a test. */
public final class SmallHeapStitch {
    private SmallHeapStitch() {}

    /**
     * Prints the bytes of heap in use before anything was done, and the size of the file.
     *
     * @param args directory, number of pieces
     */
    public static void main(String[] args) {
        var store = new DirectoryStore(Path.of(args[0]));
        List<Piece> pieces = IntStream.rangeClosed(1, Integer.parseInt(args[1]))
                .mapToObj(number -> new Piece(number, id(number)))
                .toList();
        System.gc();
        long idle = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();

        StitchedFile file = new Mp4Splicer(store, Limits.forHeap(64L << 20))
                .stitch(new StitchOrder(List.of(), pieces), () -> store.create(id(0)))
                .get(0);

        System.out.println(
                idle + " " + file.body().sizeBytes() + " " + file.body().contentTag());
    }

    /** Of a piece; that of number 0 is the result. */
    static BlobId id(int number) {
        return new BlobId("%032x".formatted(number));
    }
}
