package io.reelkeep.rest.wecom;

import io.reelkeep.application.recording.ScrollRecordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.time.Instant;
import java.util.Optional;

/** The request of POST /cgi-bin/meeting/record/list (contract: WeCom 4). Empty text counts as absent. */
@Tolerant
record RecordListBody(
        Optional<String> meetingid,
        Optional<String> meetingCode,
        Optional<String> userid,
        Optional<Long> startTime,
        Optional<Long> endTime,
        Optional<String> cursor,
        Optional<Long> limit) {
    private static final long DEFAULT_LIMIT = 10;
    private static final long MAX_LIMIT = 20;

    /** The meeting goes before its code, the code before the user. */
    ScrollRecordings.Query query(Caller caller) {
        Optional<MeetingId> meeting = sent(meetingid).map(text -> Input.id("meetingid", text, MeetingId::new));
        Optional<String> code =
                meeting.isPresent() ? Optional.empty() : sent(meetingCode).map(RecordListBody::code);
        Optional<UserId> owner = meeting.isPresent() || code.isPresent()
                ? Optional.empty()
                : Optional.of(sent(userid))
                        .map(user -> user.orElseThrow(() ->
                                new BadInput("meetingid", "one of meetingid, meeting_code and userid is required")))
                        .map(user -> Input.of("userid", () -> new UserId(user)));
        return new ScrollRecordings.Query(
                caller.tenant(),
                meeting,
                code,
                owner,
                new SearchWindow(seconds("start_time", startTime), seconds("end_time", endTime)),
                Math.toIntExact(Input.inBounds("limit", limit.orElse(DEFAULT_LIMIT), 1, MAX_LIMIT)),
                sent(cursor),
                caller.reach());
    }

    /** People write it in groups, {@code 423 111-111}. */
    private static String code(String text) {
        String code = text.replaceAll("[ -]", "");
        if (!code.matches("[0-9]{1,19}")) {
            throw new BadInput("meeting_code", "must be at most 19 decimal digits");
        }
        return code;
    }

    /** What does not fit 32 bits is milliseconds sent by mistake. */
    private static Instant seconds(String name, Optional<Long> sent) {
        return Instant.ofEpochSecond(Input.inBounds(name, Wanted.value(name, sent), 0, Integer.MAX_VALUE));
    }

    private static Optional<String> sent(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }
}
