package io.reelkeep.rest.outbound.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** An event as it is told to Meeting applications (contract: Meeting 5, envelope): the payload is an array of one. */
record MeetingEventJson(
        @JsonProperty("event") String event,
        @JsonProperty("trace_id") String traceId,
        @JsonProperty("payload") List<Payload> payload) {
    /**
     * What has happened.
     *
     * @param operateTime in milliseconds
     * @param chatNotice an addition of ours (F91)
     */
    record Payload(
            @JsonProperty("operate_time") long operateTime,
            @JsonProperty("operator") Optional<Person> operator,
            @JsonProperty("recording_files") Optional<List<FileOf>> recordingFiles,
            @JsonProperty("record_info") Optional<RecordInfo> recordInfo,
            @JsonProperty("record_apply_info") Optional<ApplyInfo> recordApplyInfo,
            @JsonProperty("meeting_info") Optional<MeetingInfo> meetingInfo,
            @JsonProperty("chat_notice") Optional<String> chatNotice) {}

    record Person(
            @JsonProperty("userid") String userId,
            @JsonProperty("user_name") String userName) {}

    /** Times in seconds. */
    record FileOf(
            @JsonProperty("record_file_id") String recordFileId,
            @JsonProperty("lang") Optional<String> lang,
            @JsonProperty("start_time") Optional<Long> startTime,
            @JsonProperty("end_time") Optional<Long> endTime,
            @JsonProperty("total_size") Optional<Long> totalSize) {}

    record RecordInfo(@JsonProperty("meeting_record_id") String meetingRecordId) {}

    /** The last name is misspelt in the documents, and clients read it so. */
    record ApplyInfo(
            @JsonProperty("meeting_record_id") String meetingRecordId,
            @JsonProperty("apply_id") String applyId,
            @JsonProperty("apply_spesification") String applySpesification) {}

    /** Times in seconds. */
    record MeetingInfo(
            @JsonProperty("meeting_id") String meetingId,
            @JsonProperty("meeting_code") String meetingCode,
            @JsonProperty("subject") String subject,
            @JsonProperty("creator") Person creator,
            @JsonProperty("meeting_type") int meetingType,
            @JsonProperty("start_time") long startTime,
            @JsonProperty("end_time") Optional<Long> endTime) {}
}
