package io.reelkeep.rest.outbound.wecom;

import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/**
 * Writes events for WeCom applications (contract: WeCom 6.3): which meeting, and what was done. What else there is to know
 * they look up. Of recordings without a meeting nothing is said.
 */
public final class WeComEventBodies implements EventBodies {
    /** The page exists but could not be read: named after the pattern of the others. */
    private static final String COMPLETE = "complete_recording";

    private static final String BY_ITSELF = "sys";

    @Override
    public Optional<Written> write(Addressee to, Occasion occasion) {
        RecordingEvent event = occasion.event();
        return occasion.meeting()
                .flatMap(meeting -> changeType(event.kind())
                        .map(type -> new Written(
                                type, xml(to, event, type, meeting.id().toString()))));
    }

    private static String xml(Addressee to, RecordingEvent event, String type, String meetingId) {
        return "<xml>" + Cdata.element("ToUserName", to.keyId())
                + Cdata.element(
                        "FromUserName", event.operator().map(UserId::toString).orElse(BY_ITSELF))
                + "<CreateTime>" + event.at().getEpochSecond() + "</CreateTime>"
                + Cdata.element("MsgType", "event")
                + Cdata.element("Event", "meeting_change")
                + Cdata.element("ChangeType", type)
                + Cdata.element("MeetingId", meetingId)
                + "</xml>";
    }

    /** Those of pausing and resuming are inferred from the others. */
    private static Optional<String> changeType(RecordingEvent.Kind kind) {
        return switch (kind) {
            case STARTED -> Optional.of("start_recording");
            case PAUSED -> Optional.of("pause_recording");
            case RESUMED -> Optional.of("resume_recording");
            case STOPPED -> Optional.of("stop_recording");
            case COMPLETED -> Optional.of(COMPLETE);
            case DELETED -> Optional.of("delete_recording");
            case FAILED, CLIPPED, APPLIED, UPDATED, TRANSCRIBED -> Optional.empty();
        };
    }
}
