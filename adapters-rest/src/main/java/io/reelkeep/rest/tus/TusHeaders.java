package io.reelkeep.rest.tus;

import io.reelkeep.domain.ingest.Upload;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Names and values of the protocol (tus 1.0.0). */
final class TusHeaders {
    static final String VERSION = "1.0.0";
    static final String PATH = "/uploads";
    static final String OFFSET_STREAM = "application/offset+octet-stream";

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSIONS = "Tus-Version";
    static final String EXTENSION = "Tus-Extension";
    static final String MAX_SIZE = "Tus-Max-Size";
    static final String CHECKSUM_ALGORITHM = "Tus-Checksum-Algorithm";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String DEFER_LENGTH = "Upload-Defer-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String CHECKSUM = "Upload-Checksum";
    static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    /** Ours: what the upload has become. */
    static final String CAPTURE = "Reelkeep-Capture-Id";

    static final String EXTENSIONS = "creation,creation-with-upload,termination,expiration,checksum";
    /** What a browser's script may send. */
    static final String SENT = String.join(
            ",",
            List.of(
                    "Authorization",
                    "Content-Type",
                    RESUMABLE,
                    LENGTH,
                    OFFSET,
                    METADATA,
                    CHECKSUM,
                    METHOD_OVERRIDE,
                    "X-Request-Id",
                    "X-Requested-With"));
    /** What a browser's script may read. */
    static final String EXPOSED = String.join(
            ",",
            List.of(
                    "Location",
                    RESUMABLE,
                    VERSIONS,
                    EXTENSION,
                    MAX_SIZE,
                    CHECKSUM_ALGORITHM,
                    LENGTH,
                    OFFSET,
                    METADATA,
                    EXPIRES,
                    CAPTURE,
                    "Retry-After",
                    "X-Request-Id"));

    /** IMF-fixdate of RFC 9110 §5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private TusHeaders() {}

    static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    static String pathOf(Upload upload) {
        return PATH + "/" + upload.id();
    }
}
