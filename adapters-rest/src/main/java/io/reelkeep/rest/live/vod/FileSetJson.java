package io.reelkeep.rest.live.vod;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.PlayFile;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.rest.shared.PublicUrls;
import java.util.List;
import java.util.Optional;

/** The answer of both look-ups (contract: Live 2, fileSet row). */
@JsonPropertyOrder({"code", "message", "codeDesc", "totalCount", "fileSet"})
record FileSetJson(
        @JsonProperty("code") int code,
        @JsonProperty("message") String message,
        @JsonProperty("codeDesc") String codeDesc,
        @JsonProperty("totalCount") Optional<Long> totalCount,
        @JsonProperty("fileSet") List<FileJson> fileSet) {
    /**
     * One file.
     *
     * @param fileId digits; empty while there is no file yet
     * @param duration in seconds, rounded
     * @param otherImageUrl the same picture under the name of the other page's example
     */
    record FileJson(
            @JsonProperty("fileId") String fileId,
            @JsonProperty("fileName") String fileName,
            @JsonProperty("duration") long duration,
            @JsonProperty("status") String status,
            @JsonProperty("imageUrl") String imageUrl,
            @JsonProperty("image_url") Optional<String> otherImageUrl,
            @JsonProperty("playSet") List<PlayJson> playSet) {}

    /**
     * One way to play a file.
     *
     * @param definition 0 for what was recorded
     * @param vbitrate bits a second, of picture and sound together
     * @param vheight 0: not known
     * @param vwidth 0: not known
     */
    record PlayJson(
            @JsonProperty("url") String url,
            @JsonProperty("definition") int definition,
            @JsonProperty("vbitrate") long vbitrate,
            @JsonProperty("vheight") int vheight,
            @JsonProperty("vwidth") int vwidth) {}

    private static final int AS_RECORDED = 0;
    private static final int NOT_KNOWN = 0;
    private static final long BITS_BY_MILLIS = 8_000;

    static FileSetJson of(Page<PlayFile> page, PublicUrls urls) {
        List<FileJson> rows = page.items().stream()
                .map(file -> row(file, urls, Optional.empty()))
                .toList();
        return found(Optional.of(page.total()), rows);
    }

    /** @param vid what was asked for; stands in for the name of a file that does not exist yet */
    static FileSetJson of(FindFilesOfPart.Found found, String vid, PublicUrls urls) {
        List<FileJson> rows = found.files().isEmpty()
                ? List.of(new FileJson("", vid, 0, status(found.state()), "", Optional.of(""), List.of()))
                : found.files().stream()
                        .map(file -> row(file, urls, Optional.of(poster(file, urls))))
                        .toList();
        return found(Optional.empty(), rows);
    }

    private static FileSetJson found(Optional<Long> total, List<FileJson> rows) {
        return new FileSetJson(0, "", "Success", total, rows);
    }

    private static FileJson row(PlayFile play, PublicUrls urls, Optional<String> otherImageUrl) {
        RecordingFile file = play.file();
        long millis = file.durationMillis();
        var asRecorded = new PlayJson(
                urls.media(play.link(), file).toString(),
                AS_RECORDED,
                millis == 0 ? 0 : Math.multiplyExact(file.sizeBytes(), BITS_BY_MILLIS) / millis,
                NOT_KNOWN,
                NOT_KNOWN);
        return new FileJson(
                file.id().toString(),
                file.name(),
                Math.round(millis / 1000.0),
                status(FilePart.State.MADE),
                poster(play, urls),
                otherImageUrl,
                List.of(asRecorded));
    }

    private static String poster(PlayFile play, PublicUrls urls) {
        return play.hasPoster()
                ? urls.preview(play.link(), play.file().id(), "poster.jpg").toString()
                : "";
    }

    /** Normal, being transcoded, or transcoding failed. */
    private static String status(FilePart.State state) {
        return switch (state) {
            case MADE -> "2";
            case PENDING -> "4";
            case FAILED -> "7";
        };
    }
}
