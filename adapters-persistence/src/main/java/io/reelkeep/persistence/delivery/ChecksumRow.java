package io.reelkeep.persistence.delivery;

import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "content_checksum")
@IdClass(TextKey.class)
class ChecksumRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "tag")
    private String id;

    @Column(name = "crc32")
    private long crc32;

    protected ChecksumRow() {}

    String tag() {
        return id;
    }

    long crc32() {
        return crc32;
    }
}
