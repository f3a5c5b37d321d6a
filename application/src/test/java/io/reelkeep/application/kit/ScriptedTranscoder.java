package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.application.transcoding.port.Transcoder;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.FileBody;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes down what it was asked for as if that were a film. Not installed until it is told to be. */
public final class ScriptedTranscoder implements Transcoder {
    private final Runnable guard;
    private final List<Order> orders = new ArrayList<>();
    private boolean isInstalled;
    private boolean isBroken;

    public ScriptedTranscoder(Runnable guard) {
        this.guard = guard;
    }

    public void install() {
        isInstalled = true;
    }

    /** From now on, nothing works. */
    public void breaks() {
        isBroken = true;
    }

    public List<Order> orders() {
        return List.copyOf(orders);
    }

    @Override
    public boolean isInstalled() {
        return isInstalled;
    }

    @Override
    public Transcoded transcode(Order order, Supplier<BlobSink> sinks, Progress progress) {
        guard.run();
        orders.add(order);
        if (isBroken) {
            throw new MediaRefused(MediaRefused.Code.TRANSCODER_FAILED, "out of order");
        }
        try (BlobSink sink = sinks.get()) {
            sink.append(ByteBuffer.wrap("encoded anew".getBytes(StandardCharsets.UTF_8)));
            long bytes = sink.commit();
            var body = FileBody.whole(
                    sink.id(), bytes, SampleIds.sha256("encoded anew").hex());
            return new Transcoded(body, order.durationMillis(), "avc1.64001f,mp4a.40.2");
        }
    }
}
