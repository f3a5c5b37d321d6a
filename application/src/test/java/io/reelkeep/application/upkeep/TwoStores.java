package io.reelkeep.application.upkeep;

import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobInventory.KeptBlob;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.upkeep.port.BlobMover;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From one store in memory to another; some blobs refuse, and something may happen while one is copied. */
final class TwoStores implements BlobMover {
    final InMemoryBlobStore to = new InMemoryBlobStore();
    final Set<BlobId> unreadable = new HashSet<>();
    Runnable whileCopying = () -> {};

    private final InMemoryBlobStore from;

    TwoStores(InMemoryBlobStore from) {
        this.from = from;
    }

    @Override
    public List<KeptBlob> left(Optional<BlobId> after, int limit) {
        return from.list(after, limit);
    }

    @Override
    public boolean copy(BlobId id) {
        if (unreadable.contains(id)) {
            throw new BlobStoreException("as if a disk were broken");
        }
        if (!from.kept().contains(id)) {
            return false;
        }
        byte[] bytes = SampleBytes.read(from, id);
        whileCopying.run();
        to.write(id, new ByteArrayInputStream(bytes), blob -> {});
        return true;
    }

    @Override
    public void leave(BlobId id) {
        from.delete(id);
    }

    @Override
    public void withdraw(BlobId id) {
        to.delete(id);
    }
}
