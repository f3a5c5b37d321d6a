package io.reelkeep.media.webm;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.ContentWindow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the beginning of a WebM says (Matroska, RFC 9559 §5): units of time, length, and the codecs of its tracks. */
final class WebmHeader {
    private static final long MAX_HEADER_BYTES = 1 << 20;
    private static final int MAX_TRACKS = 64;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long USUAL_SCALE = 1_000_000;
    private static final int VIDEO = 1;
    private static final int AUDIO = 2;

    private final ContentWindow content;
    private final List<String> pictures = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final Map<Long, Long> frameNanos = new HashMap<>();
    private long scaleNanos = USUAL_SCALE;
    private double duration;
    private Optional<Element> tracks = Optional.empty();

    WebmHeader(ContentWindow content) {
        this.content = content;
    }

    /** @throws MediaRefused when it is no WebM that is to be played in browsers */
    void readDocument(Element ebml) {
        children(ebml, child -> {
            if (child.id() == Element.DOC_TYPE) {
                String type = text(child);
                if (!type.equals("webm") && !type.equals("matroska")) {
                    throw new MediaRefused(Code.UNSUPPORTED_CONTAINER, "EBML document of another type than WebM");
                }
            }
        });
    }

    void readInfo(Element info) {
        children(info, child -> {
            if (child.id() == Element.TIMESTAMP_SCALE) {
                scaleNanos = Math.max(1, number(child));
            } else if (child.id() == Element.DURATION) {
                duration = real(child);
            }
        });
    }

    void readTracks(Element element) {
        if (tracks.isEmpty()) {
            tracks = Optional.of(element);
            children(element, child -> {
                if (child.id() == Element.TRACK_ENTRY) {
                    readTrack(child);
                }
            });
        }
    }

    private void readTrack(Element entry) {
        var fields = new HashMap<Integer, Element>();
        children(entry, child -> fields.putIfAbsent(child.id(), child));
        if (fields.containsKey(Element.CONTENT_ENCODINGS)) {
            refuseEncryption(bytes(fields.get(Element.CONTENT_ENCODINGS)));
        }
        int type = (int) Optional.ofNullable(fields.get(Element.TRACK_TYPE))
                .map(this::number)
                .orElse(0L)
                .longValue();
        String codec = Optional.ofNullable(fields.get(Element.CODEC_ID))
                .map(this::text)
                .orElse("");
        byte[] setup = Optional.ofNullable(fields.get(Element.CODEC_PRIVATE))
                .map(this::bytes)
                .orElseGet(() -> new byte[0]);
        if (pictures.size() + sounds.size() >= MAX_TRACKS) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + MAX_TRACKS + " tracks");
        }
        if (type == VIDEO) {
            pictures.add(WebmCodecs.video(codec, setup));
        } else if (type == AUDIO) {
            sounds.add(WebmCodecs.audio(codec));
        }
        Optional.ofNullable(fields.get(Element.TRACK_NUMBER))
                .map(this::number)
                .ifPresent(track -> frameNanos.put(
                        track,
                        Optional.ofNullable(fields.get(Element.DEFAULT_DURATION))
                                .map(this::number)
                                .orElse(0L)));
    }

    /** ContentEncryption (0x5035) within ContentEncodings. */
    private static void refuseEncryption(byte[] entry) {
        for (int i = 0; i + 1 < entry.length; i++) {
            if (entry[i] == 0x50 && entry[i + 1] == 0x35) {
                throw new MediaRefused(Code.ENCRYPTED, "encrypted WebM track");
            }
        }
    }

    boolean hasTracks() {
        return !pictures.isEmpty() || !sounds.isEmpty();
    }

    /** The element that tells the tracks. */
    Optional<Element> tracks() {
        return tracks;
    }

    /** As in RFC 6381, pictures first. */
    String codecs() {
        var all = new ArrayList<>(pictures);
        all.addAll(sounds);
        return String.join(",", all.stream().distinct().toList());
    }

    long scaleNanos() {
        return scaleNanos;
    }

    /** 0 when it is not told. */
    long durationMillis() {
        double millis = duration * scaleNanos / NANOS_PER_MILLI;
        return millis > 0 && millis < Integer.MAX_VALUE ? Math.round(millis) : 0;
    }

    /** How long a frame of a track lasts, in units of time; 0 when unknown. */
    long frameTicks(long track) {
        return frameNanos.getOrDefault(track, 0L) / scaleNanos;
    }

    long toMillis(long ticks) {
        return (long) ((double) ticks * scaleNanos / NANOS_PER_MILLI + 0.5);
    }

    private void children(Element parent, Consumer<Element> each) {
        if (parent.sizeBytes() > MAX_HEADER_BYTES) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "WebM header of " + parent.sizeBytes() + " bytes");
        }
        long at = parent.body();
        while (at < parent.end()) {
            Element child = Element.at(content, at)
                    .filter(Element::hasSize)
                    .filter(found -> found.end() <= parent.end())
                    .orElseThrow(() -> new MediaRefused(Code.CORRUPT, "WebM header"));
            each.accept(child);
            at = child.end();
        }
    }

    private long number(Element element) {
        long value = 0;
        for (int i = 0; i < Math.min(8, element.sizeBytes()); i++) {
            value = value << 8 | content.u8(element.body() + i);
        }
        return value & Long.MAX_VALUE;
    }

    private double real(Element element) {
        long bits = number(element);
        return element.sizeBytes() == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    private String text(Element element) {
        return new String(bytes(element), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private byte[] bytes(Element element) {
        return content.bytes(element.body(), (int) Math.min(256, element.sizeBytes()));
    }
}
