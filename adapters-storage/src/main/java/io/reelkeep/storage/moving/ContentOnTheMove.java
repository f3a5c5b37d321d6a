package io.reelkeep.storage.moving;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** A blob opened in the store that is being left. When it is gone from there it is read on in the other one. */
final class ContentOnTheMove implements BlobContent {
    private final Supplier<BlobContent> elsewhere;
    private BlobContent content;
    private boolean moved;

    ContentOnTheMove(BlobContent content, Supplier<BlobContent> elsewhere) {
        this.content = content;
        this.elsewhere = elsewhere;
    }

    @Override
    public long sizeBytes() {
        return content.sizeBytes();
    }

    @Override
    public int read(long position, ByteBuffer into) {
        try {
            return content.read(position, into);
        } catch (BlobStoreException.NotFound gone) {
            if (moved) {
                throw gone;
            }
            moved = true;
            BlobContent there = elsewhere.get();
            content.close();
            content = there;
            return content.read(position, into);
        }
    }

    @Override
    public void close() {
        content.close();
    }
}
