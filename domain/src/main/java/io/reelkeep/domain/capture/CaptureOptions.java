package io.reelkeep.domain.capture;

import io.reelkeep.domain.shared.Checks;
import java.util.List;
import java.util.Optional;

/**
 * What the recorder said at the start (F110-F117).
 *
 * @param fileName of the files to be made, without extension; empty means the meeting's subject
 * @param category the business's own number for it (F112), default 0
 */
public record CaptureOptions(
        Optional<String> fileName,
        List<String> tags,
        long category,
        VideoSource source,
        boolean recordsAudioToo,
        CaptureFlags flags) {
    private static final int MAX_TAGS = 32;
    private static final int MAX_TAG_LENGTH = 64;
    private static final int MAX_FILE_NAME_LENGTH = 200;

    /** What holds when the recorder said nothing. */
    public static final CaptureOptions DEFAULT =
            new CaptureOptions(Optional.empty(), List.of(), 0, VideoSource.CAMERA, false);

    /** Nothing is to be done with the files. */
    public CaptureOptions(
            Optional<String> fileName, List<String> tags, long category, VideoSource source, boolean recordsAudioToo) {
        this(fileName, tags, category, source, recordsAudioToo, CaptureFlags.NONE);
    }

    public CaptureOptions {
        fileName.ifPresent(name -> Checks.text(name, MAX_FILE_NAME_LENGTH, "file name"));
        Checks.require(tags.size() <= MAX_TAGS, "at most " + MAX_TAGS + " tags");
        tags.forEach(tag -> Checks.text(tag, MAX_TAG_LENGTH, "tag"));
        Checks.require(category >= 0 && category <= 0xFFFF_FFFFL, "category must be an unsigned 32-bit number");
        tags = List.copyOf(tags);
    }
}
