package io.reelkeep.persistence.ingest;

import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "upload_block")
@IdClass(BlockKey.class)
class BlockRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "upload_id")
    private String uploadId;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "blob_id")
    private String blobId;

    protected BlockRow() {}

    BlockRow take(TenantId tenant, UploadId upload, Block block) {
        tenantId = tenant.value();
        uploadId = upload.value();
        number = block.number();
        sizeBytes = block.sizeBytes();
        blobId = block.blob().value();
        return this;
    }

    Block snapshot() {
        return new Block(number, sizeBytes, new BlobId(blobId));
    }
}
