package io.reelkeep.persistence.preview;

import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.persistence.shared.PlaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "preview_illustration")
@IdClass(PlaceKey.class)
class IllustrationRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "file_id")
    private long ownerId;

    @Id
    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Illustration.Kind kind;

    @Column(name = "number")
    private int number;

    @Column(name = "blob_id")
    private String blobId;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "content_tag")
    private String contentTag;

    protected IllustrationRow() {}

    IllustrationRow(long tenantId, long fileId, int place) {
        this.tenantId = tenantId;
        this.ownerId = fileId;
        this.place = place;
    }

    IllustrationRow take(Illustration illustration) {
        kind = illustration.kind();
        number = illustration.number();
        blobId = illustration.blob().value();
        sizeBytes = illustration.sizeBytes();
        contentTag = illustration.contentTag();
        return this;
    }

    long fileId() {
        return ownerId;
    }

    Illustration snapshot() {
        return new Illustration(kind, number, new BlobId(blobId), sizeBytes, contentTag);
    }
}
