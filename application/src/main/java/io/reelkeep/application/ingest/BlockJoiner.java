package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.shared.BlobId;
import java.util.List;

/**
 * Makes one blob of the blocks of an upload, once. Each attempt writes a blob of its own, and only the first to be done
 * counts: it may be run twice, also at the same time, and a crash leaves the blocks as they were.
 */
final class BlockJoiner {
    private final Workbench bench;
    private final Uploads uploads;
    private final Blobs blobs;

    BlockJoiner(Workbench bench, Uploads uploads, Blobs blobs) {
        this.bench = bench;
        this.uploads = uploads;
        this.blobs = blobs;
    }

    /** The blob with all bytes of {@code complete}. Outside any transaction. */
    BlobId whole(Upload complete) {
        List<Block> blocks = bench.transactions().inOne(() -> uploads.blocks(complete.tenant(), complete.id()));
        return blocks.isEmpty() ? asItStands(complete).blob() : joined(complete, blocks);
    }

    private BlobId joined(Upload complete, List<Block> blocks) {
        try (BlobSink whole = blobs.create(complete.tenant())) {
            blocks.forEach(block -> append(block, whole));
            long sizeBytes = whole.commit();
            return bench.transactions().inOne(() -> replace(complete, whole.id(), sizeBytes));
        }
    }

    private void append(Block block, BlobSink whole) {
        try (BlobContent bytes = blobs.store().open(block.blob())) {
            whole.append(bytes, 0, bytes.sizeBytes());
        }
    }

    /** @return what counts: {@code whole}, or what another attempt has made meanwhile */
    private BlobId replace(Upload complete, BlobId whole, long sizeBytes) {
        var locked = uploads.lock(complete.tenant(), complete.id());
        List<Block> blocks = uploads.blocks(complete.tenant(), complete.id());
        if (locked.isEmpty() || blocks.isEmpty()) {
            blobs.condemn(complete.tenant(), whole);
            return locked.orElse(complete).blob();
        }
        blobs.confirm(complete.tenant(), whole, sizeBytes);
        blocks.forEach(block -> blobs.condemn(complete.tenant(), block.blob()));
        uploads.removeBlocks(complete.tenant(), complete.id());
        blobs.condemn(complete.tenant(), locked.get().blob());
        uploads.save(locked.get().joined(whole));
        return whole;
    }

    private Upload asItStands(Upload complete) {
        return bench.transactions()
                .inOne(() -> uploads.find(complete.tenant(), complete.id()))
                .orElse(complete);
    }
}
