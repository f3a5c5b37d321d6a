package io.reelkeep.rest.media;

import io.reelkeep.application.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it will be sent: RFC 9110 applied to one delivery and one request.
 *
 * @param pieces in the order of sending; empty when the answer has no body
 */
record MediaReply(int status, Map<String, String> headers, List<Piece> pieces) {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int CONDITION_FAILED = 412;
    private static final int RANGE_UNSATISFIABLE = 416;

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

    static MediaReply of(Delivery delivery, boolean isDownload, Conditions conditions, Optional<String> range) {
        return switch (conditions.verdict()) {
            case FAILED -> new MediaReply(CONDITION_FAILED, validators(delivery), List.of());
            case NOT_MODIFIED -> new MediaReply(NOT_MODIFIED, validators(delivery), List.of());
            case SEND -> new Sending(delivery, isDownload).answer(range.filter(asked -> conditions.rangeApplies()));
        };
    }

    /** The strong entity tag, quotes included. */
    static String etag(Delivery delivery) {
        return "\"" + delivery.tag() + "\"";
    }

    /** How many bytes the body has. */
    long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    private static Map<String, String> validators(Delivery delivery) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", etag(delivery));
        headers.put("Last-Modified", HttpDates.write(delivery.changedAt()));
        headers.put("Cache-Control", "private, max-age=0, no-transform");
        return headers;
    }

    /** What a whole answer says of itself, to be changed at will. */
    static Map<String, String> described(Delivery delivery, boolean isDownload) {
        Map<String, String> headers = validators(delivery);
        headers.put("Content-Type", delivery.mediaType());
        headers.put("Content-Disposition", disposition(isDownload, delivery.name()));
        return headers;
    }

    /** What goes out when the conditions let it. */
    private record Sending(Delivery delivery, boolean isDownload) {
        MediaReply answer(Optional<String> range) {
            ByteRanges asked =
                    range.map(header -> ByteRanges.parse(header, size())).orElse(ByteRanges.whole());
            return switch (asked.outcome()) {
                case WHOLE -> whole();
                case UNSATISFIABLE -> unsatisfiable();
                case PARTS -> asked.spans().size() == 1 ? part(asked.spans().get(0)) : parts(asked.spans());
            };
        }

        private MediaReply whole() {
            return new MediaReply(OK, described(), List.of(bytes("", ByteSpan.whole(size()))));
        }

        private MediaReply unsatisfiable() {
            Map<String, String> headers = validators(delivery);
            headers.put("Content-Range", "bytes */" + size());
            return new MediaReply(RANGE_UNSATISFIABLE, headers, List.of());
        }

        private MediaReply part(ByteSpan span) {
            Map<String, String> headers = described();
            headers.put("Content-Range", span.of(size()));
            return new MediaReply(PARTIAL, headers, List.of(bytes("", span)));
        }

        /** RFC 9110 §14.6. No file can contain its own digest, so nothing inside it looks like the boundary. */
        private MediaReply parts(List<ByteSpan> spans) {
            String boundary = delivery.tag();
            var pieces = new ArrayList<Piece>();
            for (ByteSpan span : spans) {
                pieces.add(bytes(
                        "\r\n--" + boundary + "\r\nContent-Type: " + delivery.mediaType() + "\r\nContent-Range: "
                                + span.of(size()) + "\r\n\r\n",
                        span));
            }
            pieces.add(new Piece("\r\n--" + boundary + "--\r\n", Optional.empty()));
            Map<String, String> headers = described();
            headers.put("Content-Type", "multipart/byteranges; boundary=" + boundary);
            return new MediaReply(PARTIAL, headers, pieces);
        }

        private static Piece bytes(String before, ByteSpan span) {
            return new Piece(before, Optional.of(span));
        }

        private Map<String, String> described() {
            return MediaReply.described(delivery, isDownload);
        }

        private long size() {
            return delivery.sizeBytes();
        }
    }

    /** RFC 6266: a plain name for old clients, the true one for all others (ASVS 5.4.2). */
    static String disposition(boolean isDownload, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        return (isDownload ? "attachment" : "inline") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + percentEncoded(name);
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
