package io.reelkeep.persistence.callback;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.net.URI;

@Entity
@Table(name = "notify_wish")
@IdClass(WishKey.class)
class NotifyWishRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "capture_id")
    private long captureId;

    @Id
    @Column(name = "part")
    private int part;

    @Id
    @Column(name = "url_sha256")
    private String urlSha256;

    @Column(name = "url")
    private String url;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "vid")
    private String vid;

    protected NotifyWishRow() {}

    NotifyWishRow(String urlSha256) {
        this.urlSha256 = urlSha256;
    }

    NotifyWishRow take(NotifyWish wish) {
        tenantId = wish.to().tenant().value();
        captureId = wish.capture().value();
        part = wish.part();
        url = wish.to().url().toString();
        keyId = wish.to().keyId();
        vid = wish.vid();
        return this;
    }

    NotifyWish snapshot() {
        return new NotifyWish(
                new Addressee(CallbackKind.NOTIFY, new TenantId(tenantId), URI.create(url), keyId),
                new CaptureId(captureId),
                part,
                vid);
    }
}
