package io.reelkeep.media.isobmff.write;

import io.reelkeep.media.isobmff.ChunkTable;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.isobmff.write.BoxWriter.Part;
import io.reelkeep.media.timeline.ComposedTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what stands before the media: ftyp, moov and the header of mdat. Same tracks, same bytes: no dates. Its parts
 * refer to the tracks, which must not change any more.
 */
public final class MoovWriter {
    private static final int LANGUAGE_UNDETERMINED = 0x55c4;
    private static final int NORMAL_RATE = 0x10000;
    private static final int HEAD_BYTES = 4_096;
    private static final int MIN_BOX_BYTES = 8;
    private static final long MAX_U32 = 0xffff_ffffL;

    private final List<ComposedTrack> tracks;
    private final List<SampleTableWriter> tables = new ArrayList<>();
    private final long mediaBytes;
    private final Brand brand;
    private final long movieHz;
    private long mediaStart;

    /** @param mediaBytes length of the body of mdat */
    public MoovWriter(List<ComposedTrack> tracks, List<ChunkTable> chunks, long mediaBytes, Brand brand) {
        this.tracks = tracks;
        for (int i = 0; i < tracks.size(); i++) {
            tables.add(new SampleTableWriter(tracks.get(i), chunks.get(i)));
        }
        this.mediaBytes = mediaBytes;
        this.brand = brand;
        // The units of the sound, so that an edit can begin at any of its samples.
        this.movieHz = tracks.get(tracks.size() - 1).timescaleHz();
    }

    /**
     * All bytes up to the first byte of media, in parts. Chunk offsets are 64 bits wide only where they must be.
     *
     * @param blockBytes a power of two; the length becomes a multiple of it by a box of no meaning, where it is not 1
     */
    public List<Part> write(int blockBytes) {
        int mdatHeader = mediaBytes + 8 > MAX_U32 ? 16 : 8;
        BoxWriter out = head(false);
        boolean wide = out.lengthBytes() + mdatHeader + MIN_BOX_BYTES + blockBytes + mediaBytes > MAX_U32;
        if (wide) {
            out = head(true);
        }
        int free = free(out.lengthBytes() + mdatHeader, blockBytes);
        if (free > 0) {
            out.begin("free").zeros(free - MIN_BOX_BYTES).end();
        }
        out.u32(mdatHeader == 16 ? 1 : mediaBytes + 8).text("mdat");
        if (mdatHeader == 16) {
            out.i64(mediaBytes + 16);
        }
        mediaStart = out.lengthBytes();
        return out.parts();
    }

    /** Length of the box that fills up to a block; 0 for none. */
    private static int free(long base, int blockBytes) {
        int missing = (int) (-base & blockBytes - 1);
        return missing == 0 || missing >= MIN_BOX_BYTES ? missing : missing + blockBytes;
    }

    private BoxWriter head(boolean wide) {
        var out = new BoxWriter(HEAD_BYTES);
        fileType(out);
        out.begin("moov");
        movieHeader(out);
        for (int i = 0; i < tracks.size(); i++) {
            track(out, i, wide);
        }
        return out.end();
    }

    private void fileType(BoxWriter out) {
        if (brand == Brand.SOUND) {
            out.begin("ftyp").text("M4A ").i32(0).text("M4A isomiso2").end();
            return;
        }
        out.begin("ftyp").text("isom").i32(0x200).text("isomiso2");
        if (tracks.stream().anyMatch(track -> track.entry().codec().equals("avc1"))) {
            out.text("avc1");
        }
        out.text("mp41").end();
    }

    private void movieHeader(BoxWriter out) {
        long length = tracks.stream().mapToLong(this::movieTicks).max().orElse(0);
        int version = version(length);
        out.begin("mvhd", version, 0)
                .sized(version, 0)
                .sized(version, 0)
                .u32(movieHz)
                .sized(version, length);
        // rate 16.16, volume 8.8, reserved, matrix, pre-defined, next track id
        out.i32(NORMAL_RATE).u16(0x100).zeros(10);
        Display.UPRIGHT.forEach(out::i32);
        out.zeros(24).i32(tracks.size() + 1).end();
    }

    private static int version(long ticks) {
        return ticks > MAX_U32 ? 1 : 0;
    }

    private long toMovie(long ticks, ComposedTrack track) {
        return Ticks.convert(ticks, track.timescaleHz(), movieHz);
    }

    private long movieTicks(ComposedTrack track) {
        return toMovie(track.delayTicks(), track) + toMovie(track.shownTicks(), track);
    }

    private void track(BoxWriter out, int index, boolean wide) {
        ComposedTrack track = tracks.get(index);
        out.begin("trak");
        trackHeader(out, index + 1, track);
        edits(out, track);
        out.begin("mdia");
        mediaHeader(out, track);
        out.begin("minf");
        if (track.kind() == Kind.VIDEO) {
            out.begin("vmhd", 0, 1).zeros(8).end();
        } else {
            out.begin("smhd", 0, 0).zeros(4).end();
        }
        // The one data reference: this file itself (flag 1).
        out.begin("dinf")
                .begin("dref", 0, 0)
                .i32(1)
                .begin("url ", 0, 1)
                .end()
                .end()
                .end();
        tables.get(index).write(out, () -> mediaStart, wide);
        out.end().end().end();
    }

    private static void mediaHeader(BoxWriter out, ComposedTrack track) {
        int version = version(track.lengthTicks());
        out.begin("mdhd", version, 0).sized(version, 0).sized(version, 0).u32(track.timescaleHz());
        out.sized(version, track.lengthTicks())
                .u16(LANGUAGE_UNDETERMINED)
                .u16(0)
                .end();
        boolean video = track.kind() == Kind.VIDEO;
        out.begin("hdlr", 0, 0).i32(0).text(video ? "vide" : "soun").zeros(12);
        out.text(video ? "VideoHandler" : "SoundHandler").u8(0).end();
    }

    private void trackHeader(BoxWriter out, int id, ComposedTrack track) {
        long length = movieTicks(track);
        int version = version(length);
        // flags: enabled, in movie
        out.begin("tkhd", version, 3)
                .sized(version, 0)
                .sized(version, 0)
                .i32(id)
                .i32(0)
                .sized(version, length);
        out.zeros(8)
                .u16(0)
                .u16(track.kind() == Kind.AUDIO ? 1 : 0)
                .u16(track.kind() == Kind.AUDIO ? 0x100 : 0)
                .u16(0);
        track.display().matrix().forEach(out::i32);
        out.i32(track.display().width()).i32(track.display().height()).end();
    }

    private void edits(BoxWriter out, ComposedTrack track) {
        long delay = toMovie(track.delayTicks(), track);
        if (delay == 0 && track.mediaStartTicks() == 0) {
            return;
        }
        // Rounded up it would show a moment of what is hidden behind the end.
        long length = track.hidesEnd()
                ? Ticks.convertDown(track.shownTicks(), track.timescaleHz(), movieHz)
                : toMovie(track.shownTicks(), track);
        int version = version(Math.max(Math.max(delay, length), track.mediaStartTicks() * 2));
        out.begin("edts").begin("elst", version, 0).i32(delay > 0 ? 2 : 1);
        if (delay > 0) {
            out.sized(version, delay).sized(version, -1).i32(NORMAL_RATE);
        }
        out.sized(version, length).sized(version, track.mediaStartTicks()).i32(NORMAL_RATE);
        out.end().end();
    }
}
