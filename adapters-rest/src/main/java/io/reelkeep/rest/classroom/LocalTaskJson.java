package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.List;
import java.util.Optional;

/**
 * How far a local recording has come (F92).
 *
 * @param state {@code recording} or {@code uploading} while segments are waited for, then {@code stitching}, in the end
 *     {@code done} or {@code failed}
 * @param count how many segments there are in all; absent until closed
 * @param missing the lowest missing numbers, at most 100; {@code missing_num} counts them all
 * @param progress how many percent of the segments are here, rounded down
 * @param failure why no file could be made of a part of it
 */
record LocalTaskJson(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("error_msg") String errorMsg,
        @JsonProperty("task_id") String taskId,
        @JsonProperty("user_id") String userId,
        @JsonProperty("state") String state,
        @JsonProperty("finish") boolean finish,
        @JsonProperty("count") Optional<Integer> count,
        @JsonProperty("received") int received,
        @JsonProperty("missing") List<Integer> missing,
        @JsonProperty("missing_num") int missingNum,
        @JsonProperty("progress") int progress,
        @JsonProperty("failure") Optional<String> failure) {
    /** How many missing numbers are told. */
    static final int MISSING_TOLD = 100;

    /** The request to begin. When it began is not asked: the times of the segments say it. */
    @Tolerant
    record OpenJson(
            @JsonProperty("class_id") long classId,
            @JsonProperty("user_id") String userId) {
        String number() {
            return ClassIds.number(classId);
        }

        UserId recorder() {
            return Input.of("user_id", () -> new UserId(userId));
        }
    }

    /** How the recording is named from now on, in the query of what came of it too. */
    record OpenedJson(
            @JsonProperty("error_code") int errorCode,
            @JsonProperty("error_msg") String errorMsg,
            @JsonProperty("task_id") String taskId) {
        static OpenedJson of(Capture capture) {
            return new OpenedJson(AnswerJson.OK, "", capture.id().toString());
        }
    }

    /** Which recording is meant. */
    @Tolerant
    record RefJson(@JsonProperty("task_id") String taskId) {
        CaptureId task() {
            return LocalTaskJson.task(taskId);
        }
    }

    /** The recorder's last word: how many segments there are in all. */
    @Tolerant
    record CloseJson(
            @JsonProperty("task_id") String taskId,
            @JsonProperty("count") Optional<Long> count) {
        CaptureId task() {
            return LocalTaskJson.task(taskId);
        }

        int segments() {
            return Math.toIntExact(Input.inBounds("count", count.orElse(-1L), 0, Segment.MAX_NUMBER));
        }
    }

    static CaptureId task(String text) {
        return Input.id("task_id", text, CaptureId::new);
    }

    static LocalTaskJson of(ShowCapture.Progress shown) {
        Capture capture = shown.capture();
        Capture.Snapshot now = capture.snapshot();
        Optional<String> failure = capture.isFinished() ? capture.failure() : Optional.empty();
        return new LocalTaskJson(
                AnswerJson.OK,
                "",
                capture.id().toString(),
                capture.recorder().toString(),
                failure.isPresent() ? "failed" : state(capture),
                capture.isFinished(),
                now.expectedSegments(),
                now.receivedSegments(),
                shown.missing(),
                shown.missingInAll(),
                shown.percent(),
                failure);
    }

    private static String state(Capture capture) {
        return switch (capture.state()) {
            case OPEN -> "recording";
            case STOPPED -> "uploading";
            case SEALED -> capture.isFinished() ? "done" : "stitching";
        };
    }
}
