package io.reelkeep.application.ingest;

import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands a completely uploaded file on: it becomes a capture of a single segment, and goes the way of every recording
 * from there.
 */
public final class FinishUpload {
    private final Workbench bench;
    private final Uploads uploads;
    private final Meetings meetings;
    private final CaptureStores stores;
    private final Blobs blobs;
    private final BlockJoiner joiner;

    public FinishUpload(Workbench bench, Uploads uploads, Meetings meetings, CaptureStores stores, Blobs blobs) {
        this.bench = bench;
        this.uploads = uploads;
        this.meetings = meetings;
        this.stores = stores;
        this.blobs = blobs;
        this.joiner = new BlockJoiner(bench, uploads, blobs);
    }

    /** May be run twice; the second time finds the upload handed on. */
    public void finish(TenantId tenant, UploadId id) {
        Optional<Upload> upload = bench.transactions()
                .inOne(() -> uploads.find(tenant, id))
                .filter(found -> found.isComplete() && !found.isHandedOn());
        upload.ifPresent(complete -> {
            StoredBlob stored = blobs.store().seal(joiner.whole(complete), complete.lengthBytes());
            bench.transactions().inOne(() -> handOn(tenant, id, stored));
        });
    }

    private void handOn(TenantId tenant, UploadId id, StoredBlob stored) {
        Optional<Upload> upload = uploads.lock(tenant, id).filter(found -> !found.isHandedOn());
        if (upload.isEmpty()) {
            return;
        }
        CaptureId capture = record(upload.get(), stored);
        uploads.save(upload.get().handedOn(capture));
    }

    private CaptureId record(Upload upload, StoredBlob stored) {
        Meeting meeting = upload.meeting()
                .flatMap(id -> meetings.find(upload.tenant(), id))
                .orElseGet(() -> meetingFor(upload));
        var id = new CaptureId(bench.ids().next());
        Instant now = bench.now();
        // Nobody said when it was recorded; the file's own length is added once it is known.
        var only = new Segment(
                1,
                upload.createdAt(),
                upload.createdAt().plusMillis(1),
                stored.id(),
                stored.sizeBytes(),
                stored.digest(),
                now);
        Capture capture = Capture.open(
                id,
                upload.tenant(),
                folderOf(meeting, id),
                meeting.id(),
                upload.owner(),
                Origin.UPLOAD,
                optionsOf(upload),
                now);
        capture.receive(only, now);
        capture.stop(1, now);
        capture.seal(List.of(only), RolloverRule.NINETY_MINUTES);
        stores.captures().add(capture);
        stores.segments().add(upload.tenant(), id, only);
        bench.later(new Task(TaskKind.STITCH_PART, upload.tenant(), id + "/1"));
        return id;
    }

    private Meeting meetingFor(Upload upload) {
        long id = bench.ids().next();
        var meeting = new Meeting(
                new MeetingId(id),
                upload.tenant(),
                Meeting.Kind.UPLOAD,
                Long.toString(id),
                upload.fileName(),
                upload.owner(),
                upload.createdAt(),
                Optional.empty(),
                List.of(new Meeting.Attendee(upload.owner(), MeetingRole.HOST)));
        meetings.add(meeting);
        return meeting;
    }

    private RecordingId folderOf(Meeting meeting, CaptureId capture) {
        Optional<Recording> known = stores.recordings().lockOf(meeting.tenant(), meeting.id(), Origin.UPLOAD);
        Recording folder = known.orElseGet(
                () -> Recording.of(meeting, new RecordingId(bench.ids().next()), Origin.UPLOAD, bench.now()));
        folder.takeIsProcessed(capture);
        if (known.isPresent()) {
            stores.recordings().save(folder);
        } else {
            stores.recordings().add(folder);
        }
        return folder.id();
    }

    private static CaptureOptions optionsOf(Upload upload) {
        return new CaptureOptions(Optional.of(upload.fileName()), List.of(), 0, VideoSource.CAMERA, false);
    }
}
