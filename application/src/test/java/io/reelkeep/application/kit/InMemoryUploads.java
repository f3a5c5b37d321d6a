package io.reelkeep.application.kit;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads in memory. */
public final class InMemoryUploads implements Uploads {
    private final InMemoryTable<UploadId, Upload> rows;

    public InMemoryUploads(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "uploads", UploadId::value);
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
    public void remove(TenantId tenant, UploadId id) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.id().equals(id));
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
