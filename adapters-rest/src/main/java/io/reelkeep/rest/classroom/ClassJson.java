package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.json.Tolerant;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One class (contract: Classroom 5); times in seconds, 0 where there is none.
 *
 * @param meetingId ours: how the capture API names it
 */
record ClassJson(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("error_msg") String errorMsg,
        @JsonProperty("class_id") BigInteger classId,
        @JsonProperty("class_topic") String classTopic,
        @JsonProperty("class_type") String classType,
        @JsonProperty("class_status") String classStatus,
        @JsonProperty("teacher_id") String teacherId,
        @JsonProperty("assistant_id") String assistantId,
        @JsonProperty("start_time") long startTime,
        @JsonProperty("stop_time") long stopTime,
        @JsonProperty("real_start_time") long realStartTime,
        @JsonProperty("real_stop_time") long realStopTime,
        @JsonProperty("member_count") int memberCount,
        @JsonProperty("settings") SettingsJson settings,
        @JsonProperty("members") List<MemberJson> members,
        @JsonProperty("meeting_id") String meetingId) {
    private static final String PUBLIC = "public";

    /** Which class is meant. */
    @Tolerant
    record RefJson(@JsonProperty("class_id") long classId) {
        String number() {
            return ClassIds.number(classId);
        }
    }

    /** How a new class is named, by us too. */
    record CreatedJson(
            @JsonProperty("error_code") int errorCode,
            @JsonProperty("error_msg") String errorMsg,
            @JsonProperty("class_id") BigInteger classId,
            @JsonProperty("meeting_id") String meetingId) {
        static CreatedJson of(Meeting lesson) {
            return new CreatedJson(
                    AnswerJson.OK,
                    "",
                    new BigInteger(lesson.code()),
                    lesson.id().toString());
        }
    }

    /** How the class is recorded. */
    record SettingsJson(@JsonProperty("record_types") List<String> recordTypes) {}

    /** Somebody who takes part. */
    record MemberJson(
            @JsonProperty("role") String role,
            @JsonProperty("user_id") String userId) {
        static MemberJson of(Meeting.Attendee attendee) {
            return new MemberJson(word(attendee.role()), attendee.user().toString());
        }

        private static String word(MeetingRole role) {
            return switch (role) {
                case TEACHER, HOST, CO_HOST -> "teacher";
                case ASSISTANT -> "assistant";
                case STUDENT, PARTICIPANT -> "student";
            };
        }
    }

    static ClassJson of(HoldClass.View view) {
        Meeting lesson = view.lesson();
        return new ClassJson(
                AnswerJson.OK,
                "",
                new BigInteger(lesson.code()),
                lesson.subject(),
                PUBLIC,
                status(view.sitting()),
                lesson.first(MeetingRole.TEACHER).orElse(lesson.creator()).toString(),
                lesson.first(MeetingRole.ASSISTANT).map(UserId::toString).orElse(""),
                lesson.startsAt().getEpochSecond(),
                seconds(lesson.endsAt()),
                seconds(view.sitting().map(Sitting::startedAt)),
                seconds(view.sitting().flatMap(Sitting::stoppedAt)),
                lesson.attendees().size(),
                new SettingsJson(List.of("local")),
                lesson.attendees().stream().map(MemberJson::of).toList(),
                lesson.id().toString());
    }

    private static String status(Optional<Sitting> sitting) {
        return sitting.map(begun -> begun.isOver() ? "end" : "ing").orElse("will");
    }

    private static long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(0L);
    }
}
