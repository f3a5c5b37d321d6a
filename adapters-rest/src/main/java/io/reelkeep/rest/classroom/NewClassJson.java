package io.reelkeep.rest.classroom;

import io.reelkeep.application.recording.AddClass;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The request to appoint a class (contract: Classroom 5); times in seconds, empty text counts as absent.
 *
 * @param recordTypes also within {@code settings}, which goes before
 */
@Tolerant
record NewClassJson(
        String teacherId,
        Optional<String> assistantId,
        Optional<String> classTopic,
        Optional<Long> startTime,
        Optional<Long> stopTime,
        Optional<List<MemberJson>> members,
        Optional<List<String>> recordTypes,
        Optional<SettingsJson> settings) {
    private static final int MAX_TOPIC_LENGTH = 256;
    /** Larger numbers are milliseconds sent by mistake. */
    private static final long MAX_SECONDS = 100_000_000_000L;

    /** Somebody who takes part. */
    @Tolerant
    record MemberJson(String role, String userId) {}

    /** Of what can be set, what matters here. */
    @Tolerant
    record SettingsJson(Optional<List<String>> recordTypes) {}

    AddClass.Command command(Caller caller) {
        refuseRemote();
        return new AddClass.Command(
                caller.tenant(),
                caller.app(),
                user("teacher_id", teacherId),
                assistantId.filter(text -> !text.isEmpty()).map(text -> user("assistant_id", text)),
                members.orElse(List.of()).stream().map(NewClassJson::student).toList(),
                classTopic.filter(text -> !text.isEmpty()).map(NewClassJson::topic),
                startTime.map(seconds -> time("start_time", seconds)),
                stopTime.map(seconds -> time("stop_time", seconds)));
    }

    /** Whoever asks for a recording by the server and gets none would learn of it too late. */
    private void refuseRemote() {
        List<String> types = settings.flatMap(SettingsJson::recordTypes)
                .or(() -> recordTypes)
                .orElse(List.of());
        if (!types.stream().allMatch("local"::equals)) {
            throw new BadInput("record_types", "can only be local: this server does not record by itself");
        }
    }

    private static String topic(String text) {
        return Input.of("class_topic", () -> Checks.text(text, MAX_TOPIC_LENGTH, "class_topic"));
    }

    private static UserId student(MemberJson member) {
        if (!member.role().equals("student")) {
            throw new BadInput("members.role", "must be student; teacher and assistant have fields of their own");
        }
        return user("members.user_id", member.userId());
    }

    private static UserId user(String field, String text) {
        return Input.of(field, () -> new UserId(text));
    }

    private static Instant time(String field, long seconds) {
        return Instant.ofEpochSecond(Input.inBounds(field, seconds, 1, MAX_SECONDS));
    }
}
