package io.reelkeep.persistence.recording;

import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "recycle_bin")
@IdClass(TenantKey.class)
class BinRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    /** That of the recording. */
    @Id
    @Column(name = "recording_id")
    private long id;

    @Column(name = "app_id")
    private long appId;

    @Column(name = "operator_id")
    private @Nullable String operatorId;

    @Column(name = "binned_at")
    private Instant binnedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected BinRow() {}

    static BinRow of(BinnedRecording binned) {
        var row = new BinRow();
        row.tenantId = binned.recording().tenant().value();
        row.id = binned.recording().id().value();
        row.appId = binned.by().app().value();
        row.operatorId = binned.by().operator().map(UserId::value).orElse(null);
        row.binnedAt = binned.binnedAt();
        row.endsAt = binned.endsAt();
        return row;
    }

    long id() {
        return id;
    }

    BinnedRecording around(Recording recording) {
        var by = new DeletedBy(new AppId(appId), Optional.ofNullable(operatorId).map(UserId::new));
        return new BinnedRecording(recording, by, binnedAt, endsAt);
    }
}
