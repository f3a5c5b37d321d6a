package io.reelkeep.application.kit;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.ingest.port.Writer;
import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads in memory. */
public final class InMemoryUploads implements Uploads {
    private final InMemoryTable<UploadId, Upload> rows;
    private final InMemoryTable<Place, Kept> blocks;
    private final InMemoryTable<UploadId, Writer> writers;

    private record Place(UploadId upload, int number) {}

    private record Kept(TenantId tenant, UploadId upload, Block block) {
        boolean isOf(TenantId other, UploadId id) {
            return tenant.equals(other) && upload.equals(id);
        }
    }

    public InMemoryUploads(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "uploads", UploadId::value);
        this.writers = new InMemoryTable<>(transactions, "writers of uploads", UploadId::value);
        this.blocks = new InMemoryTable<>(
                transactions,
                "blocks of uploads",
                place -> place.upload() + "/" + InMemoryTable.sortable(place.number()));
    }

    @Override
    public void add(Upload upload) {
        rows.add(upload.id(), upload);
    }

    @Override
    public void save(Upload upload) {
        rows.save(upload.id(), upload);
    }

    @Override
    public Optional<Upload> find(TenantId tenant, UploadId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant));
    }

    @Override
    public Optional<Upload> lock(TenantId tenant, UploadId id) {
        return find(tenant, id);
    }

    @Override
    public Optional<Writer> writer(TenantId tenant, UploadId id) {
        return find(tenant, id).flatMap(upload -> writers.find(id));
    }

    @Override
    public void setWriter(TenantId tenant, UploadId id, Optional<Writer> writer) {
        writers.remove(id);
        find(tenant, id).flatMap(upload -> writer).ifPresent(one -> writers.add(id, one));
    }

    void forget(TenantId tenant, CaptureId capture) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.capture().equals(Optional.of(capture)));
    }

    @Override
    public void remove(TenantId tenant, UploadId id) {
        removeBlocks(tenant, id);
        rows.removeIf(row -> row.tenant().equals(tenant) && row.id().equals(id));
    }

    @Override
    public Optional<Block> putBlock(TenantId tenant, UploadId id, Block block) {
        var place = new Place(id, block.number());
        Optional<Block> before = blocks.find(place).map(Kept::block);
        blocks.put(place, new Kept(tenant, id, block));
        return before;
    }

    @Override
    public List<Block> blocks(TenantId tenant, UploadId id) {
        return blocks.all()
                .filter(kept -> kept.isOf(tenant, id))
                .map(Kept::block)
                .toList();
    }

    @Override
    public void removeBlocks(TenantId tenant, UploadId id) {
        blocks.removeIf(kept -> kept.isOf(tenant, id));
    }

    @Override
    public int countOpen(TenantId tenant) {
        return (int) rows.all()
                .filter(row -> row.tenant().equals(tenant) && !row.isComplete())
                .count();
    }

    @Override
    public List<Upload> expired(Instant now, int limit) {
        return rows.all().filter(row -> row.isExpiredAt(now)).limit(limit).toList();
    }
}
