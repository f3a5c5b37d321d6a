package io.reelkeep.persistence.audit;

import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "audit_head")
class HeadRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "number")
    private long number;

    @Column(name = "hash")
    private String hash;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "signature")
    private String signature;

    protected HeadRow() {}

    void take(AuditHead head) {
        number = head.number();
        hash = head.hash().hex();
        sealedAt = head.sealedAt();
        signature = head.signature();
    }

    AuditHead head() {
        return new AuditHead(new TenantId(tenantId), number, new Sha256(hash), sealedAt, signature);
    }
}
