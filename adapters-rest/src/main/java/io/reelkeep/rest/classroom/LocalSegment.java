package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.body.Md5Body;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** What the address says of a segment (contract: Classroom 6). Its times are in milliseconds: seconds would leave gaps. */
final class LocalSegment {
    /** Smaller numbers are seconds sent by mistake: it would be 1973. */
    private static final long MIN_MILLIS = 100_000_000_000L;
    /** The end of the year 9999. */
    private static final long MAX_MILLIS = 253_402_300_799_999L;

    private final Params params;

    LocalSegment(Params params) {
        this.params = params;
    }

    /** What became of a segment. */
    record ReceivedJson(
            @JsonProperty("error_code") int errorCode,
            @JsonProperty("error_msg") String errorMsg,
            @JsonProperty("task_id") String taskId,
            @JsonProperty("sequence") int sequence,
            @JsonProperty("repeated") boolean repeated) {
        static ReceivedJson of(AcceptSegment.Command sent, SegmentOffer offer) {
            boolean repeated = switch (offer) {
                case ACCEPTED -> false;
                case REPEATED -> true;
            };
            return new ReceivedJson(AnswerJson.OK, "", sent.capture().toString(), sent.number(), repeated);
        }
    }

    AcceptSegment.Command command(TenantId tenant, Optional<Long> lengthBytes, InputStream body) {
        CaptureId task = LocalTaskJson.task(params.require("task_id"));
        int number = params.require("sequence", (name, text) -> Input.wholeNumber(name, text, 1, Segment.MAX_NUMBER));
        Instant startsAt = params.require("start_time_ms", LocalSegment::time);
        Instant endsAt = params.require("end_time_ms", LocalSegment::time);
        if (!endsAt.isAfter(startsAt) || endsAt.isAfter(startsAt.plus(Segment.LONGEST))) {
            throw new BadInput("end_time_ms", "must be after start_time_ms, by 24 hours at most");
        }
        var checked = new Md5Body(body, "md5", params.require("md5"));
        return new AcceptSegment.Command(
                tenant, task, number, startsAt, endsAt, Optional.empty(), lengthBytes, checked);
    }

    private static Instant time(String name, String text) {
        return Instant.ofEpochMilli(Input.wholeNumber(name, text, MIN_MILLIS, MAX_MILLIS));
    }
}
