package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.rest.shared.PublicUrls;
import java.time.Duration;
import java.util.List;

/** The answer of localrecord/query, with the spellings of the documents (contract: Classroom 5). */
record LocalRecordsJson(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("error_msg") String errorMsg,
        @JsonProperty("finish") boolean finish,
        @JsonProperty("total") long total,
        @JsonProperty("record_info_list") List<FileJson> recordInfoList) {
    /** One stitched file; times and the duration are in seconds. */
    record FileJson(
            @JsonProperty("RoomId") long roomId,
            @JsonProperty("UserId") String userId,
            @JsonProperty("TaskId") String taskId,
            @JsonProperty("StartTime") long startTime,
            @JsonProperty("SplicTime") long splicTime,
            @JsonProperty("VideoOutputType") String videoOutputType,
            @JsonProperty("VideoOutputId") String videoOutputId,
            @JsonProperty("VideoOutputUrl") String videoOutputUrl,
            @JsonProperty("VideoOutputSize") long videoOutputSize,
            @JsonProperty("VideoOutputDuration") long videoOutputDuration) {}

    static LocalRecordsJson of(ListClassFiles.Query asked, ListClassFiles.Answer answer, PublicUrls urls) {
        long room = Long.parseLong(asked.number());
        return new LocalRecordsJson(
                AnswerJson.OK,
                "",
                asked.from() + answer.files().size() >= answer.total(),
                answer.total(),
                answer.files().stream().map(found -> file(room, found, urls)).toList());
    }

    private static FileJson file(long room, ListClassFiles.Found found, PublicUrls urls) {
        RecordingFile file = found.file();
        return new FileJson(
                room,
                found.recorder().toString(),
                file.capture().toString(),
                file.startedAt().getEpochSecond(),
                file.createdAt().getEpochSecond(),
                "mp4",
                file.id().toString(),
                urls.media(found.link(), file).toString(),
                file.sizeBytes(),
                seconds(file));
    }

    /** As the callback tells it: begun seconds count, and a file that exists lasts one at least. */
    private static long seconds(RecordingFile file) {
        Duration duration = Duration.ofMillis(file.durationMillis());
        long whole = duration.toSeconds();
        return Math.max(1, duration.toMillisPart() > 0 ? whole + 1 : whole);
    }
}
