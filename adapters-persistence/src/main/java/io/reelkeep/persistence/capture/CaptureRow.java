package io.reelkeep.persistence.capture;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.capture.CloseCause;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "capture")
@IdClass(TenantKey.class)
class CaptureRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "recorder_id")
    private String recorderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private Origin origin;

    @Column(name = "file_name")
    private @Nullable String fileName;

    /** One to a line: a tag has no control characters. */
    @Column(name = "tags")
    private String tags;

    @Column(name = "category")
    private long category;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private VideoSource source;

    @Column(name = "records_audio_too")
    private boolean recordsAudioToo;

    @Column(name = "transcode")
    private boolean transcode;

    @Column(name = "screenshot")
    private boolean screenshot;

    @Column(name = "watermark")
    private boolean watermark;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CaptureState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** Moved by statements of its own: a touch by somebody else must not be undone. */
    @Column(name = "last_data_at", updatable = false)
    private Instant lastDataAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "expected_segments")
    private @Nullable Integer expectedSegments;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_cause")
    private @Nullable CloseCause closeCause;

    @Column(name = "received_segments")
    private int receivedSegments;

    @Column(name = "highest_segment")
    private int highestSegment;

    @Column(name = "received_bytes")
    private long receivedBytes;

    protected CaptureRow() {}

    long id() {
        return id;
    }

    long meetingId() {
        return meetingId;
    }

    CaptureRow take(Capture.Snapshot snapshot) {
        tenantId = snapshot.tenant().value();
        id = snapshot.id().value();
        recordingId = snapshot.recording().value();
        meetingId = snapshot.meeting().value();
        recorderId = snapshot.recorder().value();
        origin = snapshot.origin();
        take(snapshot.options());
        state = snapshot.state();
        openedAt = snapshot.openedAt();
        lastDataAt = snapshot.lastDataAt();
        stoppedAt = snapshot.stoppedAt().orElse(null);
        expectedSegments = snapshot.expectedSegments().orElse(null);
        closeCause = snapshot.cause().orElse(null);
        receivedSegments = snapshot.receivedSegments();
        highestSegment = snapshot.highestSegment();
        receivedBytes = snapshot.receivedBytes();
        return this;
    }

    Capture.Snapshot snapshot(List<FilePart> parts) {
        return new Capture.Snapshot(
                new CaptureId(id),
                new TenantId(tenantId),
                new RecordingId(recordingId),
                new MeetingId(meetingId),
                new UserId(recorderId),
                origin,
                options(),
                state,
                openedAt,
                lastDataAt,
                Optional.ofNullable(stoppedAt),
                Optional.ofNullable(expectedSegments),
                Optional.ofNullable(closeCause),
                receivedSegments,
                highestSegment,
                receivedBytes,
                parts);
    }

    private void take(CaptureOptions options) {
        fileName = options.fileName().orElse(null);
        tags = String.join("\n", options.tags());
        category = options.category();
        source = options.source();
        recordsAudioToo = options.recordsAudioToo();
        transcode = options.flags().transcode();
        screenshot = options.flags().screenshot();
        watermark = options.flags().watermark();
    }

    private CaptureOptions options() {
        return new CaptureOptions(
                Optional.ofNullable(fileName),
                tags.lines().toList(),
                category,
                source,
                recordsAudioToo,
                new CaptureFlags(transcode, screenshot, watermark));
    }
}
