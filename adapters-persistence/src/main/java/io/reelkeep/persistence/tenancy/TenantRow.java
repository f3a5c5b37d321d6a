package io.reelkeep.persistence.tenancy;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tenant")
class TenantRow {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "edition")
    private Edition edition;

    @Column(name = "paid_until")
    private @Nullable Instant paidUntil;

    @Column(name = "quota_bytes")
    private @Nullable Long quotaBytes;

    @Column(name = "zone")
    private String zone;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected TenantRow() {}

    TenantRow take(Tenant tenant) {
        id = tenant.id().value();
        name = tenant.name();
        edition = tenant.edition();
        paidUntil = tenant.paidUntil().orElse(null);
        quotaBytes = tenant.quotaBytes().orElse(null);
        zone = tenant.zone().getId();
        createdAt = tenant.createdAt();
        return this;
    }

    Tenant snapshot() {
        return new Tenant(
                new TenantId(id),
                name,
                edition,
                Optional.ofNullable(paidUntil),
                Optional.ofNullable(quotaBytes),
                ZoneId.of(zone),
                createdAt);
    }
}
