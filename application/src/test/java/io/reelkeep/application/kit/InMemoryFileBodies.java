package io.reelkeep.application.kit;

import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;
import java.util.List;

/** Recipes that hold the bytes themselves: what {@link ScriptedStitcher} writes. */
public final class InMemoryFileBodies implements FileBodies {
    private final BlobStore store;

    public InMemoryFileBodies(BlobStore store) {
        this.store = store;
    }

    @Override
    public BlobContent open(FileBody body) {
        return store.open(body.blob());
    }

    @Override
    public void write(FileBody recipe, BlobSink sink, Progress progress) {
        byte[] bytes = SampleBytes.read(store, recipe.blob());
        sink.append(ByteBuffer.wrap(bytes));
        progress.reached(bytes.length);
        sink.commit();
    }

    @Override
    public List<BlobId> scratch(FileBody recipe) {
        return List.of();
    }
}
