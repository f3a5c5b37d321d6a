package io.reelkeep.persistence.usage;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ViewerPrivacy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "analytics_setting")
class SettingRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "privacy")
    private ViewerPrivacy privacy;

    protected SettingRow() {}

    SettingRow(TenantId tenant, ViewerPrivacy privacy) {
        this.tenantId = tenant.value();
        this.privacy = privacy;
    }

    ViewerPrivacy privacy() {
        return privacy;
    }

    void take(ViewerPrivacy other) {
        privacy = other;
    }
}
