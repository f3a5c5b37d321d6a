package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.domain.shared.BlobId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps blobs open that are read again and again, but not all: a long recording has more pieces than a process files. */
public final class OpenBlobs implements AutoCloseable {
    private static final int MAX_OPEN = 64;

    private final BlobStore store;
    private final Map<BlobId, BlobContent> open = new LinkedHashMap<>(16, 0.75f, true);

    public OpenBlobs(BlobStore store) {
        this.store = store;
    }

    /** The content, good until the next call. */
    public BlobContent get(BlobId id) {
        BlobContent content = open.get(id);
        if (content == null) {
            if (open.size() >= MAX_OPEN) {
                closeEldest();
            }
            content = store.open(id);
            open.put(id, content);
        }
        return content;
    }

    private void closeEldest() {
        var all = open.values().iterator();
        BlobContent eldest = all.next();
        all.remove();
        eldest.close();
    }

    @Override
    public void close() {
        open.values().forEach(BlobContent::close);
        open.clear();
    }
}
