package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An answer that says no more than how it went (contract: Classroom 2). */
record AnswerJson(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("error_msg") String errorMsg) {
    /** What every answer begins with that tells of no error. */
    static final int OK = 0;

    static AnswerJson ok() {
        return new AnswerJson(OK, "");
    }
}
