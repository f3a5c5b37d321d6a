package io.reelkeep.rest.outbound.meeting;

import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes events for Meeting applications (contract: Meeting 5). */
public final class MeetingEventBodies implements EventBodies {
    private static final int ONCE = 0;

    @Override
    public Optional<Written> write(Addressee to, Occasion occasion) {
        String name = nameOf(occasion.event().kind());
        var body = new MeetingEventJson(name, occasion.traceId(), List.of(payload(occasion)));
        return Optional.of(new Written(name, new String(StrictJson.write(body), StandardCharsets.UTF_8)));
    }

    /** Those of pausing and resuming are inferred from the others. */
    private static String nameOf(RecordingEvent.Kind kind) {
        return switch (kind) {
            case STARTED -> "recording.started";
            case PAUSED -> "recording.paused";
            case RESUMED -> "recording.resumed";
            case STOPPED -> "recording.stopped";
            case COMPLETED -> "recording.completed";
            case FAILED -> "recording.failed";
            case DELETED -> "recording.deleted";
            case CLIPPED -> "recording.clipped";
            case APPLIED -> "recording.apply";
            case UPDATED -> "recording.updated";
            case TRANSCRIBED -> "smart.transcripts";
        };
    }

    private static MeetingEventJson.Payload payload(Occasion occasion) {
        RecordingEvent event = occasion.event();
        String record = event.recording().toString();
        return new MeetingEventJson.Payload(
                event.at().toEpochMilli(),
                event.operator().map(user -> person(user, occasion)),
                Optional.of(event.files())
                        .filter(files -> !files.isEmpty())
                        .map(files ->
                                files.stream().map(file -> file(file, event)).toList()),
                Optional.of(event.kind())
                        .filter(RecordingEvent.Kind.UPDATED::equals)
                        .map(updated -> new MeetingEventJson.RecordInfo(record)),
                event.request().map(request -> new MeetingEventJson.ApplyInfo(record, request.id(), request.reason())),
                occasion.meeting().map(meeting -> meeting(meeting, occasion)),
                event.chatNotice());
    }

    private static MeetingEventJson.FileOf file(RecordingFile file, RecordingEvent event) {
        boolean whole = event.kind() != RecordingEvent.Kind.TRANSCRIBED;
        return new MeetingEventJson.FileOf(
                file.id().toString(),
                event.language(),
                Optional.of(file.startedAt().getEpochSecond()).filter(time -> whole),
                Optional.of(file.endedAt().getEpochSecond()).filter(time -> whole),
                Optional.of(file.sizeBytes()).filter(size -> whole));
    }

    private static MeetingEventJson.MeetingInfo meeting(Meeting meeting, Occasion occasion) {
        return new MeetingEventJson.MeetingInfo(
                meeting.id().toString(),
                meeting.code(),
                meeting.subject(),
                person(meeting.creator(), occasion),
                ONCE,
                meeting.startsAt().getEpochSecond(),
                meeting.endsAt().map(Instant::getEpochSecond));
    }

    private static MeetingEventJson.Person person(UserId user, Occasion occasion) {
        return new MeetingEventJson.Person(user.toString(), occasion.nameOf(user));
    }
}
