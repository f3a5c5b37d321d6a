package io.reelkeep.rest.meeting;

import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** What calls say of a file that is brought in (contract: Meeting 4.10). */
final class UploadedFile {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Set<String> TYPES = Set.of("voice", "video");
    /** One of the official clients sends the text {@code null} for what was not set. */
    private static final Set<String> AI_RECORD = Set.of("", "null", "true", "false");

    private static final int MAX_SPEAKERS = 12;

    private UploadedFile() {}

    /** The name to show, without extension. */
    static String name(String base64) {
        String name = decode(base64).strip();
        String plain = EXTENSION.matcher(name).replaceFirst("");
        return Input.of(
                "file_name",
                () -> Checks.text(plain.isBlank() ? name : plain, Upload.MAX_FILE_NAME_LENGTH, "file name"));
    }

    /** What the file really is, its bytes tell. */
    static void checkType(String type) {
        if (!TYPES.contains(type)) {
            throw new BadInput("file_type", "must be voice or video");
        }
    }

    /** Nobody here tells speakers apart, nor writes down what they say: the two are checked, and change nothing. */
    static void checkWishes(String speakNumber, String aiRecord) {
        Input.wholeNumber("speak_number", speakNumber, 0, MAX_SPEAKERS);
        if (!AI_RECORD.contains(aiRecord)) {
            throw new BadInput("ai_record", "must be true or false");
        }
    }

    /** What cannot be an id is the id of no upload. */
    static UploadId id(String text) {
        try {
            return new UploadId(text);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Reason.UPLOAD_UNKNOWN, "there is no such upload");
        }
    }

    private static String decode(String base64) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            throw new BadInput("file_name", "must be the base64 form of a name in UTF-8");
        }
    }
}
