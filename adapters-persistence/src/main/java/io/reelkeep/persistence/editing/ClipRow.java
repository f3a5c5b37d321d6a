package io.reelkeep.persistence.editing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipState;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.RecordingFileId;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clip")
@IdClass(TenantKey.class)
class ClipRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "operation")
    private Cut.Operation operation;

    @Enumerated(EnumType.STRING)
    @Column(name = "cut_mode")
    private CutMode mode;

    @Column(name = "ranges")
    private String ranges;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ClipState state;

    @Column(name = "attempt")
    private int attempt;

    @Column(name = "bytes_done")
    private long bytesDone;

    @Column(name = "bytes_planned")
    private long bytesPlanned;

    @Column(name = "file_id")
    private @Nullable Long fileId;

    @Column(name = "time_map")
    private String timeMap;

    /** Names, one to a line. */
    @Column(name = "warnings")
    private String warnings;

    @Column(name = "failure")
    private @Nullable String failure;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ClipRow() {}

    ClipRow take(Clip.Snapshot clip) {
        tenantId = clip.tenant().value();
        id = clip.id().value();
        recordingId = clip.recording().value();
        name = clip.name();
        operation = clip.cut().operation();
        mode = clip.cut().mode();
        ranges = RangeText.of(clip.cut().ranges());
        state = clip.state();
        attempt = clip.attempt();
        bytesDone = clip.bytesDone();
        bytesPlanned = clip.bytesPlanned();
        fileId =
                clip.result().map(Clip.Result::file).map(RecordingFileId::value).orElse(null);
        timeMap = RangeText.of(clip.result().map(Clip.Result::map).orElse(TimeMap.NONE));
        warnings = clip.result().map(Clip.Result::warnings).orElse(Set.of()).stream()
                .map(Enum::name)
                .sorted()
                .collect(joining("\n"));
        failure = clip.failure().orElse(null);
        orderedAt = clip.orderedAt();
        endedAt = clip.endedAt().orElse(null);
        return this;
    }

    Clip clip() {
        return Clip.restore(new Clip.Snapshot(
                new ClipId(id),
                new TenantId(tenantId),
                new RecordingId(recordingId),
                name,
                new Cut(operation, mode, RangeText.ranges(ranges)),
                state,
                attempt,
                bytesDone,
                bytesPlanned,
                Optional.ofNullable(fileId).map(this::result),
                Optional.ofNullable(failure),
                orderedAt,
                Optional.ofNullable(endedAt)));
    }

    private Clip.Result result(long file) {
        return new Clip.Result(
                new RecordingFileId(file),
                RangeText.map(timeMap),
                warnings.lines().map(ClipWarning::valueOf).collect(toUnmodifiableSet()));
    }
}
