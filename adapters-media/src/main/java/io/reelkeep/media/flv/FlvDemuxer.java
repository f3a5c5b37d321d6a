package io.reelkeep.media.flv;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.ContentWindow;
import io.reelkeep.media.demux.Demuxed;
import io.reelkeep.media.demux.Demuxed.Input;
import io.reelkeep.media.demux.EpochWriter;
import io.reelkeep.media.demux.TrackBuilder;
import io.reelkeep.media.flv.FlvFormats.Pictures;
import io.reelkeep.media.flv.FlvFormats.Sound;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds pictures (H.264) and sound (AAC) in FLV. They lie there as they lie in an MP4, so that nothing is copied: the
 * samples are ranges of the pieces.
 */
public final class FlvDemuxer {
    private static final int MILLIS = 1_000;
    private static final long CYCLE = 1L << 32;
    private static final long JITTER_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 10_000;
    private static final long ROUNDING_MILLIS = 2;
    private static final int AAC_FRAME = 1_024;
    private static final int MAX_HEADER_BYTES = 1 << 16;
    private static final int MAX_CONFIG_BYTES = 1 << 16;
    private static final int MAX_SPECIFIC_BYTES = 64;
    private static final int SIGNATURE = 0x464c56;
    private static final int AVC = 7;
    private static final int AAC = 10;
    private static final int COMMAND_FRAME = 5;

    private final Input input;
    private final ContentWindow content;
    private final FlvFormats formats;
    private final EpochWriter writer;
    private final Set<Kind> gaps = EnumSet.noneOf(Kind.class);
    private final Map<Kind, Long> lasts = new EnumMap<>(Kind.class);
    private long latest;

    private FlvDemuxer(Input input, FlvFormats formats, EpochWriter writer) {
        this.input = input;
        this.content = new ContentWindow(input.content());
        this.formats = formats;
        this.writer = writer;
    }

    /** Whether a piece begins so. */
    public static boolean begins(ContentWindow content) {
        return content.has(0, 9) && content.u24(0) == SIGNATURE && content.u8(3) == 1;
    }

    /**
     * Demuxes a run of pieces without a missing one.
     *
     * @param formats what an earlier run of the same stream has told; takes what this one tells
     * @param goesOn another file begins after the last: what breaks off there was only cut
     * @throws MediaRefused when it cannot be used
     */
    public static Demuxed demux(Input input, FlvFormats formats, boolean goesOn, int maxSamples) {
        try (var writer = new EpochWriter(
                MILLIS,
                () -> {
                    throw new IllegalStateException("nothing is copied");
                },
                maxSamples)) {
            return new FlvDemuxer(input, formats, writer).demux(goesOn);
        }
    }

    private Demuxed demux(boolean goesOn) {
        long at = 0;
        if (begins(content)) {
            // The header tells its own length; the size of no tag follows.
            at = Math.max(9, Math.min(MAX_HEADER_BYTES, content.i32(5) & 0xffff_ffffL)) + 4;
        } else {
            at = nextTag(0);
        }
        while (content.has(at, FlvTag.HEADER_BYTES)) {
            Optional<FlvTag> tag = FlvTag.at(content, at).filter(this::isPlausible);
            if (tag.isEmpty()) {
                at = resynchronise(at + 1);
                continue;
            }
            if (!tag.get().isWhole(content)) {
                break;
            }
            touch(at, tag.get().next());
            take(tag.get());
            at = tag.get().next();
        }
        if (at < content.sizeBytes() && at > 0) {
            touch(at, content.sizeBytes());
        }
        if (at < content.sizeBytes() && !goesOn) {
            lose(input.starts().size() - 1, Code.TRUNCATED, Kind.VIDEO, 0);
        }
        return writer.finish();
    }

    private void touch(long from, long to) {
        for (int piece = input.pieceAt(from); piece <= input.pieceAt(to - 1); piece++) {
            writer.touch(piece);
        }
    }

    private boolean isPlausible(FlvTag tag) {
        return !tag.isWhole(content) || tag.isConfirmed(content) || tag.isFollowed(content);
    }

    private long resynchronise(long from) {
        gaps.addAll(EnumSet.allOf(Kind.class));
        return nextTag(from);
    }

    private long nextTag(long from) {
        for (long at = from; content.has(at, FlvTag.HEADER_BYTES); at++) {
            if (FlvTag.at(content, at).filter(tag -> tag.isConfirmed(content)).isPresent()) {
                return at;
            }
        }
        return content.sizeBytes();
    }

    private void take(FlvTag tag) {
        if (tag.filtered()) {
            throw new MediaRefused(Code.ENCRYPTED, "encrypted tags");
        }
        if (tag.type() == FlvTag.VIDEO && tag.sizeBytes() > 0) {
            takePictures(tag);
        } else if (tag.type() == FlvTag.AUDIO && tag.sizeBytes() > 0) {
            takeSound(tag);
        }
    }

    private void takePictures(FlvTag tag) {
        // frame type 4 bits, codec 4; for H.264: packet type u8 (0 configuration, 1 picture), composition time i24
        int first = content.u8(tag.data());
        if ((first & 0x80) != 0) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "enhanced FLV with pictures of " + fourCc(tag.data() + 1));
        }
        if ((first & 15) != AVC) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "FLV with pictures of codec " + (first & 15));
        }
        if (first >> 4 == COMMAND_FRAME || tag.sizeBytes() <= 5) {
            return;
        }
        int packetType = content.u8(tag.data() + 1);
        if (packetType == 0) {
            formats.takePictures(content.bytes(tag.data() + 5, Math.min(MAX_CONFIG_BYTES, tag.sizeBytes() - 5)));
        } else if (packetType == 1 && formats.pictures().isPresent()) {
            addPicture(tag, formats.pictures().get(), first >> 4 == 1);
        }
    }

    private String fourCc(long position) {
        if (!content.has(position, 4)) {
            return "unknown codec";
        }
        String code = new String(content.bytes(position, 4), StandardCharsets.ISO_8859_1);
        return code.chars().allMatch(c -> c > ' ' && c < 127) ? code : "unknown codec";
    }

    private void addPicture(FlvTag tag, Pictures format, boolean key) {
        long decoding = place(tag);
        int shift = content.u24(tag.data() + 2) << 8 >> 8;
        TrackBuilder track = writer.pictures();
        boolean inUse = track.entry().map(used -> used.equals(format.entry())).orElse(false);
        if (!inUse) {
            track.use(format.entry(), format.display());
        }
        writer.noteSample(pieceOf(tag), tag.data() + 5);
        add(tag, track, new Range(tag.data() + 5, tag.sizeBytes() - 5), decoding, decoding + shift, key);
    }

    private record Range(long offset, int sizeBytes) {}

    private void takeSound(FlvTag tag) {
        // format 4 bits, rate 2, size 1, channels 1; for AAC: packet type u8 (0 configuration, 1 frame)
        int format = content.u8(tag.data()) >> 4;
        if (format != AAC) {
            lose(pieceOf(tag), Code.UNSUPPORTED_CODEC, Kind.AUDIO, 0);
            return;
        }
        if (tag.sizeBytes() <= 2) {
            return;
        }
        if (content.u8(tag.data() + 1) == 0) {
            boolean another =
                    formats.takeSound(content.bytes(tag.data() + 2, Math.min(MAX_SPECIFIC_BYTES, tag.sizeBytes() - 2)));
            if (another) {
                writer.begin();
            }
        } else if (formats.sound().isPresent()) {
            addSound(tag, formats.sound().get());
        }
    }

    private void addSound(FlvTag tag, Sound format) {
        long millis = place(tag);
        int hz = format.rateHz();
        TrackBuilder track = writer.sound(hz, AAC_FRAME);
        if (track.entry().isEmpty()) {
            track.use(format.entry(), new Display(Display.UPRIGHT, 0, 0));
        }
        long ticks = Ticks.convert(millis, MILLIS, hz);
        // Milliseconds are too coarse to count samples by: as long as nothing is amiss, frames follow one another.
        if (!track.isEmpty() && Math.abs(ticks - track.endTicks()) * MILLIS <= ROUNDING_MILLIS * hz) {
            ticks = track.endTicks();
        }
        writer.noteSample(pieceOf(tag), tag.data() + 2);
        add(tag, track, new Range(tag.data() + 2, tag.sizeBytes() - 2), ticks, ticks, true);
    }

    private void add(FlvTag tag, TrackBuilder track, Range range, long decoding, long presentation, boolean key) {
        long idle = track.add(range.offset(), range.sizeBytes(), decoding, presentation, key);
        if (gaps.remove(FlvFormats.kind(tag))) {
            lose(pieceOf(tag), Code.CORRUPT, FlvFormats.kind(tag), Ticks.toMillis(idle, track.hz()));
        }
    }

    private void lose(int piece, Code code, Kind kind, long millis) {
        writer.losses().lose(piece, code, kind, millis);
    }

    private int pieceOf(FlvTag tag) {
        return input.pieceAt(tag.end() - 1);
    }

    /** When it is due on a clock that does not begin again. Where that jumps, another epoch begins. */
    private long place(FlvTag tag) {
        long reference = lasts.getOrDefault(FlvFormats.kind(tag), latest);
        long ahead = Math.floorMod(tag.timeMillis() - reference, CYCLE);
        ahead = ahead >= CYCLE / 2 ? ahead - CYCLE : ahead;
        boolean first = lasts.isEmpty();
        if (!first && (ahead < -JITTER_MILLIS || ahead > PAUSE_MILLIS)) {
            writer.begin();
            lasts.clear();
            first = true;
        }
        latest = first ? tag.timeMillis() : reference + ahead;
        lasts.put(FlvFormats.kind(tag), latest);
        return latest;
    }
}
