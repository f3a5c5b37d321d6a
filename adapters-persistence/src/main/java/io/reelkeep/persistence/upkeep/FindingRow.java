package io.reelkeep.persistence.upkeep;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;

/** A finding; those of nobody's bytes bear tenant 0. */
@Entity
@Table(name = "reconcile_finding")
@IdClass(TextKey.class)
class FindingRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "blob_id")
    private String id;

    @Column(name = "run_id")
    private long runId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Finding.Kind kind;

    @Column(name = "expected_bytes")
    private long expectedBytes;

    @Column(name = "found_bytes")
    private long foundBytes;

    protected FindingRow() {}

    FindingRow(long run, Finding finding) {
        runId = run;
        tenantId = finding.tenant().map(TenantId::value).orElse(0L);
        id = finding.blob().value();
        kind = finding.kind();
        expectedBytes = finding.expectedBytes();
        foundBytes = finding.foundBytes();
    }

    Finding finding() {
        return new Finding(
                kind,
                tenantId == 0 ? Optional.empty() : Optional.of(new TenantId(tenantId)),
                new BlobId(id),
                expectedBytes,
                foundBytes);
    }
}
