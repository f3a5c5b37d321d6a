package io.reelkeep.application.kit;

import io.reelkeep.application.preview.port.Illustrator;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Illustration.Kind;
import io.reelkeep.domain.recording.FileBody;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Can draw nothing until it is told to: then a poster, which is text. What goes wrong is queued with {@link #next}. */
public final class ScriptedIllustrator implements Illustrator {
    private final Runnable guard;
    private final Deque<Runnable> script = new ArrayDeque<>();
    private boolean draws;

    public ScriptedIllustrator(Runnable guard) {
        this.guard = guard;
    }

    public void draws() {
        draws = true;
    }

    /** Happens during the next job that has nothing else to happen, after its picture was drawn. May throw. */
    public void next(Runnable happening) {
        script.add(happening);
    }

    @Override
    public Illustrated illustrate(FileBody body, Supplier<BlobSink> sinks, Progress progress) {
        guard.run();
        if (!draws) {
            throw new MediaRefused(MediaRefused.Code.UNSUPPORTED_CODEC, "nothing is drawn here");
        }
        try (BlobSink sink = sinks.get()) {
            sink.append(ByteBuffer.wrap("a poster".getBytes(StandardCharsets.UTF_8)));
            long bytes = sink.commit();
            var poster = new Illustration(
                    Kind.POSTER, 1, sink.id(), bytes, SampleIds.sha256("poster").hex());
            Runnable happening = script.poll();
            if (happening != null) {
                happening.run();
            }
            return new Illustrated(List.of(poster), Optional.empty(), Optional.of("no_samples"));
        }
    }
}
