package io.reelkeep.media.content;

import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import java.util.List;

/** The bodies of files in a store. Safe for use by several threads. */
public final class StoredBodies implements FileBodies {
    private final BlobStore store;

    public StoredBodies(BlobStore store) {
        this.store = store;
    }

    @Override
    public RangedContent open(FileBody body) {
        var blobs = new OpenBlobs(store);
        try {
            return switch (body.form()) {
                case WHOLE -> ConcatenatedContent.owning(blobs, List.of(body.blob()));
                case RECIPE -> RecipeContent.open(blobs, body.blob());
            };
        } catch (BlobStoreException failed) {
            blobs.close();
            throw failed;
        }
    }

    @Override
    public void write(FileBody recipe, BlobSink sink, Progress progress) {
        try (sink;
                RangedContent content = open(recipe)) {
            content.resolve(0, content.sizeBytes(), new SlicedCopy(sink, progress));
            if (sink.position() != recipe.sizeBytes()) {
                throw new BlobStoreException(
                        "recipe " + recipe.blob() + " gave " + sink.position() + " bytes, not " + recipe.sizeBytes());
            }
            sink.commit();
            WrittenCheck.check(content, store, sink.id());
        }
    }

    @Override
    public List<BlobId> scratch(FileBody recipe) {
        try (var blobs = new OpenBlobs(store)) {
            return RecipeContent.open(blobs, recipe.blob()).scratch();
        }
    }
}
