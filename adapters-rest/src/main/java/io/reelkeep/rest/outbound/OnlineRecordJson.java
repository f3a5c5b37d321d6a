package io.reelkeep.rest.outbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;

/**
 * What is told of recordings that the server makes of a class (contract: Classroom 4); the data is flat.
 *
 * @param data {@link Started} or {@link Stopped}
 */
record OnlineRecordJson(
        @JsonProperty("event") String event,
        @JsonProperty("data") Object data) {
    /** Times in seconds. */
    record Started(
            @JsonProperty("error_code") int errorCode,
            @JsonProperty("error_msg") String errorMsg,
            @JsonProperty("class_id") BigInteger classId,
            @JsonProperty("timestamp") long timestamp) {}

    /** Times in seconds. */
    record Stopped(
            @JsonProperty("error_code") int errorCode,
            @JsonProperty("error_msg") String errorMsg,
            @JsonProperty("timestamp") long timestamp,
            @JsonProperty("start_time") long startTime,
            @JsonProperty("stop_time") long stopTime,
            @JsonProperty("class_id") BigInteger classId,
            @JsonProperty("video_info") List<Video> videoInfo) {}

    /**
     * One file.
     *
     * @param videoPlayTime like the duration, in seconds
     * @param videoType 0 camera, 1 screen
     */
    record Video(
            @JsonProperty("video_play_time") long videoPlayTime,
            @JsonProperty("video_size") long videoSize,
            @JsonProperty("video_format") String videoFormat,
            @JsonProperty("video_duration") long videoDuration,
            @JsonProperty("video_url") String videoUrl,
            @JsonProperty("video_id") String videoId,
            @JsonProperty("video_type") int videoType,
            @JsonProperty("user_id") String userId) {}
}
