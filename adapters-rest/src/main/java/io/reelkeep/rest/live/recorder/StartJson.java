package io.reelkeep.rest.live.recorder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.ClientVersion;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.List;
import java.util.Optional;

/** The request to begin a recording (F109-F118; contract: Live 1). */
@Tolerant
record StartJson(
        @JsonProperty("room_id") long roomId,
        @JsonProperty("relation_id") Optional<Long> relationId,
        @JsonProperty("user_id") String userId,
        @JsonProperty("file_name") Optional<String> fileName,
        @JsonProperty("tags") Optional<List<String>> tags,
        @JsonProperty("class_id") Optional<Long> classId,
        @JsonProperty("is_transcode") Optional<Boolean> transcode,
        @JsonProperty("is_screenshot") Optional<Boolean> screenshot,
        @JsonProperty("is_watermark") Optional<Boolean> watermark,
        @JsonProperty("video_type") Optional<Long> videoType,
        @JsonProperty("platform") Optional<String> platform,
        @JsonProperty("sdk_version") Optional<String> sdkVersion) {
    private static final long MAX_UINT32 = 0xFFFF_FFFFL;
    private static final int MAX_FILE_NAME_LENGTH = 200;

    /** From where a recording is asked for. */
    private enum Platform {
        ANDROID,
        IOS,
        WINDOWS,
        WEB
    }

    Presence presence() {
        relationId.ifPresent(group -> Input.inBounds("relation_id", group, 0, MAX_UINT32));
        return Presence.of(roomId, userId);
    }

    Optional<ClientVersion> version() {
        return sdkVersion.map(text -> Input.of("sdk_version", () -> ClientVersion.of(text)));
    }

    CaptureOptions options() {
        String name =
                fileName.filter(text -> !text.isBlank()).orElseThrow(() -> new BadInput("file_name", "is required"));
        if (name.length() > MAX_FILE_NAME_LENGTH) {
            throw new BadInput("file_name", "must have at most " + MAX_FILE_NAME_LENGTH + " characters");
        }
        long category = Input.inBounds("class_id", classId.orElse(0L), 0, MAX_UINT32);
        return Input.of(
                "request",
                () -> new CaptureOptions(
                        Optional.of(name), tags.orElse(List.of()), category, source(), false, flags()));
    }

    private VideoSource source() {
        long type = Input.inBounds("video_type", videoType.orElse(0L), 0, 1);
        if (type == 1 && isWeb()) {
            throw new BadInput("video_type", "must be 0 on the web");
        }
        return type == 0 ? VideoSource.CAMERA : VideoSource.AUXILIARY;
    }

    /** On the web they are accepted, without effect (F118, C16). */
    private CaptureFlags flags() {
        return isWeb()
                ? CaptureFlags.NONE
                : new CaptureFlags(transcode.orElse(false), screenshot.orElse(false), watermark.orElse(false));
    }

    private boolean isWeb() {
        return platform.map(word -> Input.word("platform", word, Platform.class))
                .filter(Platform.WEB::equals)
                .isPresent();
    }
}
