package io.reelkeep.rest.live.recorder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.rest.live.Vid;
import java.util.List;
import java.util.Optional;

/** What the recorder answers, errors too (contract: Live 1). */
record AnswerJson(
        @JsonProperty("code") int code,
        @JsonProperty("message") String message,
        @JsonProperty("data") Data data) {
    private static final Data NOTHING = new Data(Optional.empty(), Optional.empty());

    /**
     * What there is to tell.
     *
     * @param captureId where the segments go
     * @param fileIds of the recording that was stopped, in order, for DescribeRecordPlayInfo
     */
    record Data(
            @JsonProperty("capture_id") Optional<String> captureId,
            @JsonProperty("file_ids") Optional<List<String>> fileIds) {}

    static AnswerJson started(Capture capture) {
        return new AnswerJson(0, "", new Data(Optional.of(capture.id().toString()), Optional.empty()));
    }

    static AnswerJson alive() {
        return new AnswerJson(0, "", NOTHING);
    }

    /** The files are told with an error too: a stop is repeated by those who have not heard the first answer. */
    static AnswerJson stopped(int code, String message, Optional<Capture> capture) {
        return new AnswerJson(code, message, new Data(Optional.empty(), capture.map(AnswerJson::fileIds)));
    }

    static AnswerJson refused(int code, String message) {
        return new AnswerJson(code, message, NOTHING);
    }

    private static List<String> fileIds(Capture capture) {
        return Vid.of(capture).stream().map(Vid::toString).toList();
    }
}
