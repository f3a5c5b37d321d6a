package io.reelkeep.application.kit;

import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.FileBody;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Cuts text, in which every two seconds begin with a key frame: a range becomes its own name. What goes wrong is queued
 * with {@link #next}.
 */
public final class ScriptedCutter implements Cutter {
    private static final long KEY_FRAMES_APART = 2_000;

    private final BlobStore store;
    private final Runnable guard;
    private final Deque<Runnable> script = new ArrayDeque<>();

    public ScriptedCutter(BlobStore store, Runnable guard) {
        this.store = store;
        this.guard = guard;
    }

    /** Happens in the midst of the next cut that has nothing else to happen, when half of it is written. May throw. */
    public void next(Runnable happening) {
        script.add(happening);
    }

    @Override
    public CutPlan plan(CutOrder order) {
        guard.run();
        var placed = new ArrayList<Placed>();
        long at = 0;
        for (Piece piece : order.pieces()) {
            store.open(piece.body().blob()).close();
            Placed next = place(piece, order.mode(), at);
            placed.add(next);
            at += next.toMillis() - next.fromMillis();
        }
        if (at == 0) {
            throw new MediaRefused(MediaRefused.Code.EMPTY_RANGE, "no group of pictures is whole in it");
        }
        int hidden = order.mode() == CutMode.EXACT ? 3 : 0;
        return new CutPlan(placed, text(order, placed).length(), at, "avc1.42c01e,mp4a.40.2", hidden, false);
    }

    @Override
    public CutFile cut(CutOrder order, BlobSink sink, Progress progress) {
        CutPlan plan = plan(order);
        String text = text(order, plan.placed());
        String half = text.substring(0, text.length() / 2);
        try (sink) {
            sink.append(bytes(half));
            progress.reached(sink.position());
            Runnable happening = script.poll();
            if (happening != null) {
                happening.run();
            }
            sink.append(bytes(text.substring(half.length())));
            progress.reached(sink.position());
            long sizeBytes = sink.commit();
            String tag = SampleIds.sha256(text).hex();
            return new CutFile(FileBody.whole(sink.id(), sizeBytes, tag), plan);
        }
    }

    @Override
    public List<Long> keyFramesMillis(FileBody body, long fromMillis, long toMillis) {
        guard.run();
        store.open(body.blob()).close();
        return LongStream.iterate(inward(fromMillis) - KEY_FRAMES_APART, key -> key + KEY_FRAMES_APART)
                .limit((toMillis - fromMillis) / KEY_FRAMES_APART + 3)
                .filter(key -> key >= 0)
                .boxed()
                .toList();
    }

    private static Placed place(Piece piece, CutMode mode, long at) {
        return switch (mode) {
            case SNAP -> new Placed(outward(piece.fromMillis()), inward(piece.toMillis()), at);
            case STRICT -> {
                long from = inward(piece.fromMillis());
                yield new Placed(from, Math.max(from, piece.toMillis()), at);
            }
            case EXACT -> new Placed(piece.fromMillis(), piece.toMillis(), at);
        };
    }

    private static long outward(long millis) {
        return millis / KEY_FRAMES_APART * KEY_FRAMES_APART;
    }

    /** The key frame at or after a moment. */
    private static long inward(long millis) {
        return outward(millis + KEY_FRAMES_APART - 1);
    }

    private static String text(CutOrder order, List<Placed> placed) {
        var text = new StringBuilder();
        for (int index = 0; index < placed.size(); index++) {
            text.append(order.pieces().get(index).body().contentTag(), 0, 4)
                    .append('[')
                    .append(placed.get(index).fromMillis())
                    .append("..")
                    .append(placed.get(index).toMillis())
                    .append("];");
        }
        return text.toString();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
