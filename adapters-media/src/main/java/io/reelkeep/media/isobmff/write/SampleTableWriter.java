package io.reelkeep.media.isobmff.write;

import io.reelkeep.media.isobmff.ChunkTable;
import io.reelkeep.media.timeline.ComposedTrack;
import java.util.function.IntUnaryOperator;

/** Writes the stbl box (ISO/IEC 14496-12 §8.5) of one track. */
final class SampleTableWriter {
    private final BoxWriter out;
    private final ComposedTrack track;

    private SampleTableWriter(BoxWriter out, ComposedTrack track) {
        this.out = out;
        this.track = track;
    }

    static void write(BoxWriter out, ComposedTrack track, ChunkTable chunks, long base, boolean wide) {
        var writer = new SampleTableWriter(out, track);
        out.begin("stbl");
        out.begin("stsd", 0, 0).i32(1).bytes(track.entry().box()).end();
        writer.runs("stts", track::durationTicks);
        writer.shifts();
        writer.syncSamples();
        writer.sizes();
        writer.chunkCounts(chunks);
        writer.chunkOffsets(chunks, base, wide);
        out.end();
    }

    /** stts and ctts: (count u32, value u32) again and again. */
    private void runs(String type, IntUnaryOperator valueOf) {
        out.begin(type, 0, 0);
        int countAt = out.position();
        out.i32(0);
        int runs = 0;
        for (int sample = 0; sample < track.count(); runs++) {
            int value = valueOf.applyAsInt(sample);
            int start = sample;
            while (sample < track.count() && valueOf.applyAsInt(sample) == value) {
                sample++;
            }
            out.i32(sample - start).i32(value);
        }
        out.putInt(countAt, runs);
        out.end();
    }

    private void shifts() {
        for (int sample = 0; sample < track.count(); sample++) {
            if (track.shiftTicks(sample) != 0) {
                runs("ctts", track::shiftTicks);
                return;
            }
        }
    }

    private void syncSamples() {
        if (track.syncCount() == track.count()) {
            return;
        }
        out.begin("stss", 0, 0).i32(track.syncCount());
        for (int sample = 0; sample < track.count(); sample++) {
            if (track.isSync(sample)) {
                out.i32(sample + 1);
            }
        }
        out.end();
    }

    private void sizes() {
        out.begin("stsz", 0, 0).i32(0).i32(track.count());
        for (int sample = 0; sample < track.count(); sample++) {
            out.i32(track.sizeBytes(sample));
        }
        out.end();
    }

    private void chunkCounts(ChunkTable chunks) {
        out.begin("stsc", 0, 0);
        int countAt = out.position();
        out.i32(0);
        int entries = 0;
        int last = -1;
        for (int chunk = 0; chunk < chunks.counts().size(); chunk++) {
            int count = chunks.counts().get(chunk);
            if (count != last) {
                out.i32(chunk + 1).i32(count).i32(1);
                last = count;
                entries++;
            }
        }
        out.putInt(countAt, entries);
        out.end();
    }

    private void chunkOffsets(ChunkTable chunks, long base, boolean wide) {
        out.begin(wide ? "co64" : "stco", 0, 0).i32(chunks.offsets().size());
        for (int chunk = 0; chunk < chunks.offsets().size(); chunk++) {
            out.sized(wide ? 1 : 0, base + chunks.offsets().get(chunk));
        }
        out.end();
    }
}
