package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.json.StrictJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Announces finished files and recordings as the Classroom documents do (seed: local_record_callback). */
public final class ClassroomCallbackBodies implements CallbackBodies {
    private static final String EVENT = "local_record_callback";
    private static final String TEST = "callback_test";
    private static final String STOPPED = "online_record_stop";
    private static final int GENERAL_ERROR = -1;
    private static final int CAMERA = 0;
    private static final int SCREEN = 1;

    private final PublicUrls urls;

    public ClassroomCallbackBodies(PublicUrls urls) {
        this.urls = urls;
    }

    @Override
    public String fileFinishedEvent() {
        return EVENT;
    }

    @Override
    public String fileFinished(
            String keyId, Meeting meeting, Capture capture, Recording recording, RecordingFile file, ShareToken link) {
        var info = new FileFinishedJson.RecordInfo(
                new BigInteger(keyId),
                new BigInteger(meeting.code()),
                meeting.subject(),
                teacher(meeting).toString(),
                meeting.first(MeetingRole.ASSISTANT).map(UserId::toString).orElse(""),
                file.startedAt().getEpochSecond(),
                file.endedAt().getEpochSecond(),
                meeting.startsAt().getEpochSecond(),
                end(meeting, capture).getEpochSecond(),
                capture.recorder().toString(),
                recordType(recording.origin()),
                file.id().toString(),
                "MP4",
                file.sizeBytes(),
                urls.media(link, file).toString(),
                seconds(file));
        var body = new FileFinishedJson(EVENT, new FileFinishedJson.Data(info));
        return new String(StrictJson.write(body), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> onlineStoppedEvent(Meeting meeting, Capture capture) {
        boolean applies = meeting.kind() == Meeting.Kind.CLASS && ClassroomEventBodies.isOnline(capture.origin());
        return applies ? Optional.of(STOPPED) : Optional.empty();
    }

    @Override
    public String onlineStopped(Meeting meeting, Capture capture, List<LinkedFile> files, Instant now) {
        Capture.Snapshot kept = capture.snapshot();
        Optional<String> failure = capture.failure().filter(why -> files.isEmpty());
        var data = new OnlineRecordJson.Stopped(
                failure.isPresent() ? GENERAL_ERROR : 0,
                failure.orElse(""),
                now.getEpochSecond(),
                kept.openedAt().getEpochSecond(),
                kept.stoppedAt().orElse(kept.lastDataAt()).getEpochSecond(),
                new BigInteger(meeting.code()),
                files.stream().map(file -> video(file, capture)).toList());
        return new String(StrictJson.write(new OnlineRecordJson(STOPPED, data)), StandardCharsets.UTF_8);
    }

    @Override
    public String testEvent() {
        return TEST;
    }

    @Override
    public String test(String keyId, Instant now) {
        var data = new CallbackTestJson.Data(new BigInteger(keyId), now.getEpochSecond());
        return new String(StrictJson.write(new CallbackTestJson(TEST, data)), StandardCharsets.UTF_8);
    }

    private OnlineRecordJson.Video video(LinkedFile made, Capture capture) {
        RecordingFile file = made.file();
        return new OnlineRecordJson.Video(
                seconds(file),
                file.sizeBytes(),
                "mp4",
                seconds(file),
                urls.media(made.link(), file).toString(),
                file.id().toString(),
                switch (capture.options().source()) {
                    case CAMERA -> CAMERA;
                    case AUXILIARY -> SCREEN;
                },
                capture.recorder().toString());
    }

    private static UserId teacher(Meeting meeting) {
        return meeting.first(MeetingRole.TEACHER).orElse(meeting.creator());
    }

    /** A class without an appointed end ends when its recording does. */
    private static Instant end(Meeting meeting, Capture capture) {
        Capture.Snapshot kept = capture.snapshot();
        return meeting.endsAt().or(kept::stoppedAt).orElse(kept.lastDataAt());
    }

    private static String recordType(Origin origin) {
        return switch (origin) {
            case LOCAL -> "local_record";
            case CLOUD, LIVE, UPLOAD -> "online_record";
        };
    }

    /** Begun seconds count; a file that exists lasts one at least. */
    private static long seconds(RecordingFile file) {
        Duration duration = Duration.ofMillis(file.durationMillis());
        long whole = duration.toSeconds();
        return Math.max(1, duration.toMillisPart() > 0 ? whole + 1 : whole);
    }
}
