package io.reelkeep.rest.media;

import io.reelkeep.domain.recording.RecordingFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it will be sent: RFC 9110 applied to one file and one request.
 *
 * @param pieces in the order of sending; empty when the answer has no body
 */
record MediaReply(int status, Map<String, String> headers, List<Piece> pieces) {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int CONDITION_FAILED = 412;
    private static final int RANGE_UNSATISFIABLE = 416;
    private static final String VIDEO = "video/mp4";

    /**
     * Something to send.
     *
     * @param text goes before the span
     */
    record Piece(String text, Optional<ByteSpan> span) {
        long length() {
            return text.length() + span.map(ByteSpan::length).orElse(0L);
        }
    }

    MediaReply {
        headers = Map.copyOf(headers);
        pieces = List.copyOf(pieces);
    }

    static MediaReply of(RecordingFile file, Conditions conditions, Optional<String> range) {
        return switch (conditions.verdict()) {
            case FAILED -> new MediaReply(CONDITION_FAILED, validators(file), List.of());
            case NOT_MODIFIED -> new MediaReply(NOT_MODIFIED, validators(file), List.of());
            case SEND -> sent(file, range.filter(asked -> conditions.rangeApplies()));
        };
    }

    /** The file's strong entity tag, quotes included. */
    static String etag(RecordingFile file) {
        return "\"" + file.contentTag() + "\"";
    }

    /** How many bytes the body has. */
    long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    private static MediaReply sent(RecordingFile file, Optional<String> range) {
        ByteRanges asked =
                range.map(header -> ByteRanges.parse(header, file.sizeBytes())).orElse(ByteRanges.whole());
        return switch (asked.outcome()) {
            case WHOLE -> whole(file);
            case UNSATISFIABLE -> unsatisfiable(file);
            case PARTS -> asked.spans().size() == 1 ? part(file, asked.spans().get(0)) : parts(file, asked.spans());
        };
    }

    private static MediaReply whole(RecordingFile file) {
        Map<String, String> headers = described(file, VIDEO);
        return new MediaReply(OK, headers, List.of(bytes("", ByteSpan.whole(file.sizeBytes()))));
    }

    private static MediaReply unsatisfiable(RecordingFile file) {
        Map<String, String> headers = validators(file);
        headers.put("Content-Range", "bytes */" + file.sizeBytes());
        return new MediaReply(RANGE_UNSATISFIABLE, headers, List.of());
    }

    private static MediaReply part(RecordingFile file, ByteSpan span) {
        Map<String, String> headers = described(file, VIDEO);
        headers.put("Content-Range", span.of(file.sizeBytes()));
        return new MediaReply(PARTIAL, headers, List.of(bytes("", span)));
    }

    /** RFC 9110 §14.6. No file can contain its own digest, so nothing inside it looks like the boundary. */
    private static MediaReply parts(RecordingFile file, List<ByteSpan> spans) {
        String boundary = file.contentTag();
        var pieces = new ArrayList<Piece>();
        for (ByteSpan span : spans) {
            pieces.add(bytes(
                    "\r\n--" + boundary + "\r\nContent-Type: " + VIDEO + "\r\nContent-Range: "
                            + span.of(file.sizeBytes()) + "\r\n\r\n",
                    span));
        }
        pieces.add(new Piece("\r\n--" + boundary + "--\r\n", Optional.empty()));
        return new MediaReply(PARTIAL, described(file, "multipart/byteranges; boundary=" + boundary), pieces);
    }

    private static Piece bytes(String before, ByteSpan span) {
        return new Piece(before, Optional.of(span));
    }

    private static Map<String, String> described(RecordingFile file, String type) {
        Map<String, String> headers = validators(file);
        headers.put("Content-Type", type);
        headers.put("Content-Disposition", disposition(file.name() + ".mp4"));
        return headers;
    }

    private static Map<String, String> validators(RecordingFile file) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", etag(file));
        headers.put("Last-Modified", HttpDates.write(file.createdAt()));
        headers.put("Cache-Control", "private, max-age=0, no-transform");
        return headers;
    }

    /** RFC 6266: a plain name for old clients, the true one for all others (ASVS 5.4.2). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + percentEncoded(name);
    }

    private static String percentEncoded(String name) {
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
