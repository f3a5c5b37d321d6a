package io.reelkeep.persistence.capture;

import static java.util.stream.Collectors.joining;

import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.persistence.shared.PlaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "capture_part")
@IdClass(PlaceKey.class)
class PartRow {
    private static final int MAX_FAILURE = 1000;

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "capture_id")
    private long ownerId;

    @Id
    @Column(name = "number")
    private int place;

    @Column(name = "first_segment")
    private int firstSegment;

    @Column(name = "last_segment")
    private int lastSegment;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FilePart.State state;

    @Column(name = "attempt")
    private int attempt;

    /** Numbers, one to a line. */
    @Column(name = "file_ids")
    private String fileIds;

    @Column(name = "failure")
    private @Nullable String failure;

    protected PartRow() {}

    PartRow(long tenantId, long captureId) {
        this.tenantId = tenantId;
        this.ownerId = captureId;
    }

    long captureId() {
        return ownerId;
    }

    PartRow take(FilePart part) {
        place = part.number();
        firstSegment = part.firstSegment();
        lastSegment = part.lastSegment();
        state = part.state();
        attempt = part.attempt();
        fileIds = part.files().stream().map(RecordingFileId::toString).collect(joining("\n"));
        failure = part.failure().map(text -> Checks.storable(text, MAX_FAILURE)).orElse(null);
        return this;
    }

    FilePart snapshot() {
        List<RecordingFileId> files =
                fileIds.lines().map(Long::valueOf).map(RecordingFileId::new).toList();
        return new FilePart(place, firstSegment, lastSegment, state, attempt, files, Optional.ofNullable(failure));
    }
}
