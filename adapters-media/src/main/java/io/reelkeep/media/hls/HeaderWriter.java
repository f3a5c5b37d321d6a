package io.reelkeep.media.hls;

import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.isobmff.write.BoxWriter;
import java.nio.ByteBuffer;

/** Writes the header that all segments of a track share: ftyp, and moov without samples. */
final class HeaderWriter {
    private static final int LANGUAGE_UNDETERMINED = 0x55c4;
    private static final int NORMAL_RATE = 0x10000;
    private static final int TRACK_ID = 1;
    private static final int EXPECTED_BYTES = 2_048;

    private final TrackIndex track;
    private final SegmentedTrack segments;
    private final BoxWriter out = new BoxWriter(EXPECTED_BYTES);

    private HeaderWriter(TrackIndex track, SegmentedTrack segments) {
        this.track = track;
        this.segments = segments;
    }

    static ByteBuffer write(TrackIndex track, SegmentedTrack segments) {
        return new HeaderWriter(track, segments).write();
    }

    private ByteBuffer write() {
        out.begin("ftyp").text("iso6").i32(0).text("iso6").text("cmfc").text("mp41");
        out.end().begin("moov");
        movieHeader();
        out.begin("trak");
        trackHeader();
        edits();
        out.begin("mdia");
        mediaHeader();
        mediaInformation();
        out.end().end();
        extension();
        return out.end().done();
    }

    private void movieHeader() {
        // creation, modification, timescale, duration, rate, volume, reserved, matrix, pre-defined, next track
        out.begin("mvhd", 0, 0).zeros(8).u32(track.timescaleHz()).i32(0);
        out.i32(NORMAL_RATE).u16(0x100).zeros(10);
        Display.UPRIGHT.forEach(out::i32);
        out.zeros(24).i32(TRACK_ID + 1).end();
    }

    private void trackHeader() {
        boolean sound = track.kind() == Kind.AUDIO;
        // flags: enabled, in movie
        out.begin("tkhd", 0, 3).zeros(8).i32(TRACK_ID).zeros(8);
        out.zeros(8).u16(0).u16(0).u16(sound ? 0x100 : 0).u16(0);
        track.display().matrix().forEach(out::i32);
        out.i32(track.display().width()).i32(track.display().height()).end();
    }

    /** Until its end (duration 0), the track is shown from there on. */
    private void edits() {
        long hidden = segments.hiddenTicks();
        if (hidden > 0) {
            out.begin("edts").begin("elst", 1, 0).i32(1).i64(0).i64(hidden).i32(NORMAL_RATE);
            out.end().end();
        }
    }

    private void mediaHeader() {
        boolean video = track.kind() == Kind.VIDEO;
        out.begin("mdhd", 0, 0).zeros(8).u32(track.timescaleHz()).i32(0);
        out.u16(LANGUAGE_UNDETERMINED).u16(0).end();
        out.begin("hdlr", 0, 0).i32(0).text(video ? "vide" : "soun").zeros(12);
        out.text(video ? "VideoHandler" : "SoundHandler").u8(0).end();
    }

    private void mediaInformation() {
        out.begin("minf");
        if (track.kind() == Kind.VIDEO) {
            out.begin("vmhd", 0, 1).zeros(8).end();
        } else {
            out.begin("smhd", 0, 0).zeros(4).end();
        }
        // The one data reference: the segment itself (flag 1).
        out.begin("dinf").begin("dref", 0, 0).i32(1).begin("url ", 0, 1).end();
        out.end().end().begin("stbl");
        out.begin("stsd", 0, 0).i32(1).bytes(track.entryOf(0).box()).end();
        out.begin("stts", 0, 0).i32(0).end().begin("stsc", 0, 0).i32(0).end();
        out.begin("stsz", 0, 0).zeros(8).end().begin("stco", 0, 0).i32(0).end();
        out.end().end();
    }

    /** Segments follow. Defaults are told by each of them. */
    private void extension() {
        long length = segments.startTicks(segments.count());
        out.begin("mvex").begin("mehd", 1, 0).i64(length).end();
        out.begin("trex", 0, 0).i32(TRACK_ID).i32(1).zeros(12).end().end();
    }
}
