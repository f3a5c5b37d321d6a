package io.reelkeep.persistence.tenancy;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "app_credential")
@IdClass(TenantKey.class)
class CredentialRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CredentialKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "secret")
    private byte[] secret;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CredentialRow() {}

    AppCredential snapshot() {
        return new AppCredential(
                new AppId(id), new TenantId(tenantId), kind, name, keyId, new SealedSecret(secret), createdAt);
    }
}
