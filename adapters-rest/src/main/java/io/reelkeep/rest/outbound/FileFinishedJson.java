package io.reelkeep.rest.outbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;

/** The body of {@code local_record_callback} (contract: Classroom 3): numbers where the value is one (C12). */
record FileFinishedJson(
        @JsonProperty("event") String event,
        @JsonProperty("data") Data data) {
    /** The documents' envelope. */
    record Data(@JsonProperty("record_info") RecordInfo recordInfo) {}

    /** One finished file (F102); times and the duration are in seconds. */
    record RecordInfo(
            @JsonProperty("sdkappid") BigInteger sdkAppId,
            @JsonProperty("class_id") BigInteger classId,
            @JsonProperty("class_topic") String classTopic,
            @JsonProperty("teacher_id") String teacherId,
            @JsonProperty("assistant_id") String assistantId,
            @JsonProperty("start_time") long startTime,
            @JsonProperty("stop_time") long stopTime,
            @JsonProperty("class_start_time") long classStartTime,
            @JsonProperty("class_stop_time") long classStopTime,
            @JsonProperty("user_id") String userId,
            @JsonProperty("record_type") String recordType,
            @JsonProperty("file_id") String fileId,
            @JsonProperty("file_format") String fileFormat,
            @JsonProperty("file_size") long fileSize,
            @JsonProperty("file_url") String fileUrl,
            @JsonProperty("duration") long duration) {}
}
