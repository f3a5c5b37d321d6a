package io.reelkeep.media.hls;

import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.write.BoxWriter;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Lays out one segment: styp, moof, the header of mdat, and which ranges of the source its media are. */
final class FragmentWriter {
    // tfhd (ISO/IEC 14496-12 §8.8.7)
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;
    private static final int BASE_IS_MOOF = 0x20000;
    // trun (§8.8.8)
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATIONS = 0x100;
    private static final int SIZES = 0x200;
    private static final int SHIFTS = 0x800;
    // §8.8.3.1: depends on no other; depends on others and is not a sync sample
    private static final int SYNC = 0x2000000;
    private static final int NOT_SYNC = 0x1010000;
    private static final int TRACK_ID = 1;

    private final SampleTable samples;
    private final SegmentedTrack track;
    private final int segment;
    private final int from;
    private final int to;
    private final FragmentShape shape;

    private FragmentWriter(SampleTable samples, SegmentedTrack track, int segment) {
        this.samples = samples;
        this.track = track;
        this.segment = segment;
        this.from = track.from(segment);
        this.to = track.to(segment);
        this.shape = FragmentShape.of(samples, track, segment);
    }

    /** The ranges are of source 0. */
    static OutputLayout layOut(SampleTable samples, SegmentedTrack track, int segment) {
        return new FragmentWriter(samples, track, segment).layOut();
    }

    private OutputLayout layOut() {
        ByteBuffer head = head();
        List<Strip> strips = new ArrayList<>();
        strips.add(new Strip.Literal(head));
        long start = 0;
        long length = 0;
        for (SampleCursor at = samples.cursor(from); at.sample() < to; at.advance()) {
            if (length > 0 && start + length != at.offset()) {
                strips.add(new Strip.Copy(0, start, length));
                length = 0;
            }
            start = length == 0 ? at.offset() : start;
            length += at.sizeBytes();
        }
        if (length > 0) {
            strips.add(new Strip.Copy(0, start, length));
        }
        return new OutputLayout(1, head.remaining(), strips, head.remaining() + shape.mediaBytes());
    }

    private ByteBuffer head() {
        var out = new BoxWriter(shape.headBytes());
        out.begin("styp").text("msdh").i32(0).text("msdh").text("cmfs").end();
        out.begin("moof").begin("mfhd", 0, 0).i32(segment + 1).end().begin("traf");
        trackHeader(out);
        out.begin("tfdt", 1, 0).i64(track.startTicks(segment)).end();
        runs(out);
        out.end().end();
        return out.u32(shape.mediaBytes() + 8).text("mdat").done();
    }

    private void trackHeader(BoxWriter out) {
        int flags = BASE_IS_MOOF
                | DEFAULT_FLAGS
                | (shape.durations() ? 0 : DEFAULT_DURATION)
                | (shape.sizes() ? 0 : DEFAULT_SIZE);
        out.begin("tfhd", 0, flags).i32(TRACK_ID);
        if (!shape.durations()) {
            out.i32(samples.durationTicks(from));
        }
        if (!shape.sizes()) {
            out.i32(samples.sizeBytes(from));
        }
        out.i32(shape.allSync() ? SYNC : NOT_SYNC).end();
    }

    private void runs(BoxWriter out) {
        long offset = shape.mediaOffset();
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && (shape.allSync() || !samples.isSync(end))) {
                end++;
            }
            offset = run(out, start, end, offset);
            start = end;
        }
    }

    /** @return where the next run begins */
    private long run(BoxWriter out, int start, int end, long offset) {
        int flags = DATA_OFFSET
                | (shape.allSync() ? 0 : FIRST_FLAGS)
                | (shape.durations() ? DURATIONS : 0)
                | (shape.sizes() ? SIZES : 0)
                | (shape.shifts() ? SHIFTS : 0);
        // Version 1: shifts are signed.
        out.begin("trun", 1, flags).i32(end - start).u32(offset);
        if (!shape.allSync()) {
            out.i32(SYNC);
        }
        long next = offset;
        for (int i = start; i < end; i++) {
            sample(out, i);
            next += samples.sizeBytes(i);
        }
        out.end();
        return next;
    }

    private void sample(BoxWriter out, int sample) {
        if (shape.durations()) {
            out.i32(samples.durationTicks(sample));
        }
        if (shape.sizes()) {
            out.i32(samples.sizeBytes(sample));
        }
        if (shape.shifts()) {
            out.i32(Math.toIntExact(samples.shiftTicks(sample) - track.leastShiftTicks()));
        }
    }
}
