package io.reelkeep.application.kit;

import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.FileBody;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Splices text: a piece that begins with {@link #BROKEN} cannot be used, one that begins with {@link #NEW_FORMAT} begins
 * another file. Every piece lasts twenty seconds. What goes wrong is queued with {@link #next}.
 */
public final class ScriptedStitcher implements Stitcher {
    public static final String BROKEN = "broken";
    public static final String NEW_FORMAT = "new format";

    private static final long PIECE_MILLIS = 20_000;

    private final BlobStore store;
    private final Runnable guard;
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final List<StitchOrder> orders = new ArrayList<>();

    public ScriptedStitcher(BlobStore store, Runnable guard) {
        this.store = store;
        this.guard = guard;
    }

    /** Happens during the next order that has nothing else to happen, after its files were written. May throw. */
    public void next(Runnable happening) {
        script.add(happening);
    }

    /** All orders so far. */
    public List<StitchOrder> orders() {
        return List.copyOf(orders);
    }

    @Override
    public List<StitchedFile> stitch(StitchOrder order, Supplier<BlobSink> sinks) {
        guard.run();
        orders.add(order);
        List<StitchedFile> files = new ArrayList<>();
        for (List<Piece> run : runs(order.pieces())) {
            if (run.stream().anyMatch(piece -> !text(piece).startsWith(BROKEN))) {
                files.add(file(run, sinks));
            }
        }
        Runnable happening = script.poll();
        if (happening != null) {
            happening.run();
        }
        if (files.isEmpty()) {
            throw new MediaRefused(MediaRefused.Code.CORRUPT, "every piece is broken");
        }
        return files;
    }

    private List<List<Piece>> runs(List<Piece> pieces) {
        List<List<Piece>> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            if (runs.isEmpty() || text(piece).startsWith(NEW_FORMAT)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(piece);
        }
        return runs;
    }

    private StitchedFile file(List<Piece> run, Supplier<BlobSink> sinks) {
        var lost = new ArrayList<LostPiece>();
        var seams = new ArrayList<Seam>();
        var used = new ArrayList<Piece>();
        try (BlobSink sink = sinks.get()) {
            for (Piece piece : run) {
                long at = PIECE_MILLIS * used.size();
                if (text(piece).startsWith(BROKEN)) {
                    lost.add(new LostPiece(piece.number(), at, 0, "corrupt"));
                    continue;
                }
                if (!used.isEmpty()) {
                    seams.add(new Seam(piece.number(), at, 0));
                }
                used.add(piece);
                sink.append(ByteBuffer.wrap(text(piece).getBytes(StandardCharsets.UTF_8)));
            }
            long bytes = sink.commit();
            return new StitchedFile(
                    FileBody.recipe(
                            sink.id(), bytes, SampleIds.sha256(run.toString()).hex()),
                    List.of(new Written(sink.id(), bytes)),
                    PIECE_MILLIS * used.size(),
                    "avc1.42c01e,mp4a.40.2",
                    used.get(0).number(),
                    used.get(used.size() - 1).number(),
                    lost,
                    seams);
        }
    }

    private String text(Piece piece) {
        return new String(SampleBytes.read(store, piece.blob()), StandardCharsets.UTF_8);
    }
}
