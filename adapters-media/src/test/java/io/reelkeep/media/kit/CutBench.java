package io.reelkeep.media.kit;

import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.editing.port.Cutter.CutFile;
import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.edit.Mp4Cutter;
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

/** A store with files in it, a cutter on it, and the clips that come out. */
public final class CutBench {
    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final Path out;
    private final Cutter cutter;
    private int ids;

    /** @param out a directory for the clips that come out */
    public CutBench(Path out) {
        this(out, Mp4Cutter::new);
    }

    public CutBench(Path out, Function<BlobStore, Cutter> cutter) {
        this.out = out;
        this.cutter = cutter.apply(store);
    }

    /** A clip that came out, and where it can be looked at. */
    public record Clip(CutFile file, Path path) {}

    public Cutter cutter() {
        return cutter;
    }

    public InMemoryBlobStore store() {
        return store;
    }

    public FileBody body(Path file) {
        return body(SpliceBench.read(file));
    }

    public FileBody body(byte[] bytes) {
        BlobId id = nextId();
        String digest = store.write(id, new ByteArrayInputStream(bytes), stored -> {})
                .digest()
                .hex();
        return FileBody.whole(id, bytes.length, digest);
    }

    /** What is stitched of files, as a recipe. */
    public FileBody recipe(Path... files) {
        var pieces = new ArrayList<Stitcher.Piece>();
        for (Path file : files) {
            pieces.add(new Stitcher.Piece(pieces.size() + 1, body(file).blob()));
        }
        return new Mp4Splicer(store)
                .stitch(new StitchOrder(List.of(), pieces), this::sink)
                .get(0)
                .body();
    }

    /** The same file, written out. */
    public FileBody written(FileBody recipe) {
        BlobSink sink = sink();
        new StoredBodies(store).write(recipe, sink, Progress.UNWATCHED);
        return recipe.writtenTo(sink.id());
    }

    public Clip cut(CutMode mode, FileBody body, long fromMillis, long toMillis) {
        return cut(mode, List.of(new Piece(body, fromMillis, toMillis)));
    }

    public Clip cut(CutMode mode, List<Piece> pieces) {
        CutFile file = cutter.cut(new CutOrder(pieces, mode), sink(), Progress.UNWATCHED);
        return new Clip(file, save(file.body().blob()));
    }

    public BlobSink sink() {
        return store.create(nextId());
    }

    private Path save(BlobId id) {
        try (BlobContent content = store.open(id)) {
            ByteBuffer all = ByteBuffer.allocate((int) content.sizeBytes());
            content.read(0, all);
            return Files.write(out.resolve("clip" + id.value().substring(24) + ".mp4"), all.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BlobId nextId() {
        return new BlobId("%032x".formatted(++ids));
    }
}
