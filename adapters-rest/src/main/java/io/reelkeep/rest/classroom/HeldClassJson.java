package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;

/** The request to start or stop a class. */
@Tolerant
record HeldClassJson(
        @JsonProperty("class_id") long classId,
        @JsonProperty("teacher_id") String teacherId) {
    private static final int NO_CLASS = 10_221;
    private static final int CLASS_OVER = 10_224;

    String number() {
        return ClassIds.number(classId);
    }

    UserId teacher() {
        return Input.of("teacher_id", () -> new UserId(teacherId));
    }

    static AnswerJson answer(HoldClass.Outcome outcome) {
        return switch (outcome) {
            case DONE -> AnswerJson.ok();
            case NOT_STARTED -> new AnswerJson(NO_CLASS, "this class was not started");
            case OVER -> new AnswerJson(CLASS_OVER, "this class is over");
        };
    }
}
