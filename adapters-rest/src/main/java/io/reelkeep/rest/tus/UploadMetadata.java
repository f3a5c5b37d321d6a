package io.reelkeep.rest.tus;

import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code Upload-Metadata} header (tus 1.0.0, creation): pairs of a key and a base64 value, separated by commas; a
 * value may be left out. Keys that we do not know are kept and told back, their values may be any bytes.
 */
final class UploadMetadata {
    private static final Pattern KEY = Pattern.compile("[!-+\\--~]{1,128}");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final String UNNAMED = "upload";

    private final String header;
    private final Map<String, byte[]> values;

    private UploadMetadata(String header, Map<String, byte[]> values) {
        this.header = header;
        this.values = Map.copyOf(values);
    }

    /** @throws BadInput for a key that is there twice, or a value that is not base64 */
    static UploadMetadata parse(String header) {
        if (header.length() > Upload.MAX_METADATA_LENGTH) {
            throw bad("must have at most " + Upload.MAX_METADATA_LENGTH + " characters");
        }
        var values = new HashMap<String, byte[]>();
        for (String pair : header.isBlank() ? new String[0] : header.split(",", -1)) {
            String[] parts = pair.strip().split(" +", -1);
            if (parts.length > 2 || !KEY.matcher(parts[0]).matches()) {
                throw bad("must be pairs of a key and a base64 value, separated by commas");
            }
            byte[] value = parts.length == 1 ? new byte[0] : decode(parts[1]);
            if (values.put(parts[0], value) != null) {
                throw bad("has the key " + parts[0] + " twice");
            }
        }
        return new UploadMetadata(header.strip(), values);
    }

    /** As it was sent. */
    String header() {
        return header;
    }

    /** Under whose account the recording will exist. */
    UserId owner() {
        return text("owner")
                .map(id -> Input.of("Upload-Metadata owner", () -> new UserId(id)))
                .orElseThrow(() -> bad("must say the owner, a user id"));
    }

    /** The meeting that the file is a recording of, if it says so. */
    Optional<MeetingId> meeting() {
        return text("meeting_id").map(id -> Input.id("Upload-Metadata meeting_id", id, MeetingId::new));
    }

    /** The name to show: without extension, and {@code upload} when there is none. */
    String fileName() {
        String name = text("filename").map(String::strip).orElse(UNNAMED);
        String plain = EXTENSION.matcher(name).replaceFirst("");
        return Input.of(
                "Upload-Metadata filename",
                () -> Checks.text(plain.isBlank() ? name : plain, Upload.MAX_FILE_NAME_LENGTH, "file name"));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .map(bytes -> utf8(key, bytes))
                .filter(text -> !text.isBlank());
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw bad("has a value that is not base64");
        }
    }

    private static String utf8(String key, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw bad("must have text in UTF-8 as " + key);
        }
    }

    private static BadInput bad(String why) {
        return new BadInput(TusHeaders.METADATA, why);
    }
}
