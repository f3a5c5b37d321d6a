package io.reelkeep.application.capture;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;

/** Begins to record a meeting. */
public final class StartCapture {
    private final Workbench bench;
    private final Room room;
    private final Users users;
    private final Meetings meetings;
    private final CaptureStores stores;
    private final Announcements announcements;

    public StartCapture(
            Workbench bench,
            Room room,
            Users users,
            Meetings meetings,
            CaptureStores stores,
            Announcements announcements) {
        this.bench = bench;
        this.room = room;
        this.users = users;
        this.meetings = meetings;
        this.stores = stores;
        this.announcements = announcements;
    }

    /** Who records what, and how. */
    public record Command(TenantId tenant, MeetingId meeting, UserId recorder, Origin origin, CaptureOptions options) {}

    /**
     * Opens a capture into the meeting's folder, which is made when it is the first.
     *
     * @throws Refusal MAY_NOT_RECORD by the meeting's roles (F1, F87); ALREADY_RECORDING while this recorder has another
     *     capture open (F119); SUBSCRIPTION_LAPSED, or QUOTA_EXHAUSTED when there is no room for one more (F134)
     */
    public Capture start(Command command) {
        try {
            return bench.transactions().inOne(() -> open(command));
        } catch (DatabaseException.Duplicate otherMadeTheFolder) {
            return bench.transactions().inOne(() -> open(command));
        }
    }

    private Capture open(Command command) {
        room.refuseLapsed(command.tenant(), bench.now());
        if (users.lock(command.tenant(), command.recorder()).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + command.recorder());
        }
        Meeting meeting = meetings.find(command.tenant(), command.meeting())
                .orElseThrow(() -> new Refusal(Reason.MEETING_UNKNOWN, "there is no meeting " + command.meeting()));
        if (!meeting.mayBeRecordedBy(command.recorder(), command.origin())) {
            throw new Refusal(Reason.MAY_NOT_RECORD, command.recorder() + " may not record this meeting that way");
        }
        refuseSecond(command);
        room.forCapture(command.tenant(), bench.now());
        var id = new CaptureId(bench.ids().next());
        Recording folder = folderOf(meeting, command.origin(), id);
        var capture = Capture.open(
                id,
                command.tenant(),
                folder.id(),
                meeting.id(),
                command.recorder(),
                command.origin(),
                command.options(),
                bench.now());
        stores.captures().add(capture);
        bench.later(new Task(TaskKind.WATCH_CAPTURE, command.tenant(), id.toString()));
        announcements.raise(RecordingEvent.of(RecordingEvent.Kind.STARTED, folder, bench.now())
                .by(command.recorder()));
        return capture;
    }

    private void refuseSecond(Command command) {
        stores.captures().openOf(command.tenant(), command.recorder()).ifPresent(open -> {
            throw new Refusal(
                    Reason.ALREADY_RECORDING, command.recorder() + " is already recording, capture " + open.id());
        });
    }

    private Recording folderOf(Meeting meeting, Origin origin, CaptureId capture) {
        var known = stores.recordings().lockOf(meeting.tenant(), meeting.id(), origin);
        Recording folder = known.orElseGet(
                () -> Recording.of(meeting, new RecordingId(bench.ids().next()), origin, bench.now()));
        folder.takeBegins(capture);
        if (known.isPresent()) {
            stores.recordings().save(folder);
        } else {
            stores.recordings().add(folder);
        }
        return folder;
    }
}
