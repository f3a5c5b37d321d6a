package io.reelkeep.media.kit;

import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.io.Mp4Splicer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A store with pieces in it, a splicer on it, and the files that come out. */
public final class SpliceBench {
    private final InMemoryBlobStore store;
    private final StoredBodies bodies;
    private final Stitcher splicer;
    private final Path out;
    private int ids;

    /** @param out a directory for the files that come out */
    public SpliceBench(Path out) {
        this(out, Mp4Splicer::new);
    }

    public SpliceBench(Path out, Function<BlobStore, Stitcher> splicer) {
        this(out, splicer, new InMemoryBlobStore());
    }

    public SpliceBench(Path out, Function<BlobStore, Stitcher> splicer, InMemoryBlobStore store) {
        this.store = store;
        this.bodies = new StoredBodies(store);
        this.splicer = splicer.apply(store);
        this.out = out;
    }

    /** A file that came out, and where it can be looked at. */
    public record Result(StitchedFile file, Path path) {}

    public Piece piece(int number, byte[] bytes) {
        BlobId id = nextId();
        store.write(id, new ByteArrayInputStream(bytes), stored -> {});
        return new Piece(number, id);
    }

    public Piece piece(int number, Path file) {
        return piece(number, read(file));
    }

    /** Pieces numbered from 1. */
    public List<Piece> pieces(List<byte[]> all) {
        var pieces = new ArrayList<Piece>();
        for (byte[] bytes : all) {
            pieces.add(piece(pieces.size() + 1, bytes));
        }
        return pieces;
    }

    public List<Result> stitchAll(List<Piece> before, List<Piece> pieces) {
        return stitchAll(new StitchOrder(before, pieces));
    }

    private List<Result> stitchAll(StitchOrder order) {
        return splicer.stitch(order, () -> store.create(nextId())).stream()
                .map(file -> new Result(file, save(file.body())))
                .toList();
    }

    /** Stitches what must become one file. */
    public Result stitch(List<Piece> pieces) {
        return stitchAfter(List.of(), pieces);
    }

    public Result stitchAfter(List<Piece> before, List<Piece> pieces) {
        return only(stitchAll(before, pieces));
    }

    /** Stitches pieces after which the next file begins. */
    public Result stitchFront(List<Piece> pieces) {
        return only(stitchAll(new StitchOrder(List.of(), pieces, true)));
    }

    private static Result only(List<Result> results) {
        if (results.size() != 1) {
            throw new AssertionError(results.size() + " files");
        }
        return results.get(0);
    }

    public Result stitchBytes(List<byte[]> pieces) {
        return stitch(pieces(pieces));
    }

    /** The bytes of a file, read the way a player reads them. */
    public byte[] bytes(FileBody body) {
        try (BlobContent content = bodies.open(body)) {
            ByteBuffer all = ByteBuffer.allocate((int) content.sizeBytes());
            while (all.hasRemaining()) {
                content.read(all.position(), all);
            }
            return all.array();
        }
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path save(FileBody body) {
        try {
            return Files.write(out.resolve("out" + body.blob().value().substring(24) + ".mp4"), bytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BlobId nextId() {
        return new BlobId("%032x".formatted(++ids));
    }
}
