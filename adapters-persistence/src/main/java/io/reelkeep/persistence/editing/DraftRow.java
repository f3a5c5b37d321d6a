package io.reelkeep.persistence.editing;

import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clip_draft")
@IdClass(TenantKey.class)
class DraftRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "name")
    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "operation")
    private Cut.Operation operation;

    @Enumerated(EnumType.STRING)
    @Column(name = "cut_mode")
    private CutMode mode;

    @Column(name = "ranges")
    private String ranges;

    @Column(name = "revision")
    private long revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected DraftRow() {}

    DraftRow take(Draft draft) {
        tenantId = draft.tenant().value();
        id = draft.id().value();
        recordingId = draft.recording().value();
        name = draft.content().name().orElse(null);
        operation = draft.content().operation();
        mode = draft.content().mode();
        ranges = RangeText.of(draft.content().ranges());
        revision = draft.revision();
        createdAt = draft.createdAt();
        changedAt = draft.changedAt();
        return this;
    }

    Draft draft() {
        return new Draft(
                new DraftId(id),
                new TenantId(tenantId),
                new RecordingId(recordingId),
                new Draft.Content(Optional.ofNullable(name), operation, mode, RangeText.ranges(ranges)),
                revision,
                createdAt,
                changedAt);
    }
}
