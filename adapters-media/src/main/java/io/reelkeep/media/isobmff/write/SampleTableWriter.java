package io.reelkeep.media.isobmff.write;

import io.reelkeep.media.isobmff.ChunkTable;
import io.reelkeep.media.isobmff.IntList;
import io.reelkeep.media.timeline.ComposedCursor;
import io.reelkeep.media.timeline.ComposedTrack;
import java.util.function.LongSupplier;

/** Writes the stbl box (ISO/IEC 14496-12 §8.5) of one track. The tables are not kept, however long they are. */
final class SampleTableWriter {
    private static final int NOTED_EVERY = 1 << 10;

    private final ComposedTrack track;
    private final ChunkTable chunks;
    private final ValueRuns durations;
    private final ValueRuns shifts;
    private final ValueRuns chunkCounts;
    // every so many sync samples one
    private final IntList syncSamples = new IntList();

    SampleTableWriter(ComposedTrack track, ChunkTable chunks) {
        this.track = track;
        this.chunks = chunks;
        this.durations = new ValueRuns(track.count(), track::durationTicks);
        this.shifts = new ValueRuns(track.count(), track::shiftTicks);
        this.chunkCounts = new ValueRuns(chunks.counts().size(), chunks.counts()::get);
        int count = 0;
        for (int sample = track.nextSync(0); sample >= 0; sample = track.nextSync(sample + 1)) {
            if (count++ % NOTED_EVERY == 0) {
                syncSamples.add(sample);
            }
        }
    }

    /**
     * Writes the tables.
     *
     * @param base where the first byte of media will be; asked for when entries are
     */
    void write(BoxWriter out, LongSupplier base, boolean wide) {
        out.begin("stbl");
        out.begin("stsd", 0, 0).i32(1).bytes(track.entry().box()).end();
        runs(out, "stts", durations);
        if (!shifts.areZeros()) {
            runs(out, "ctts", shifts);
        }
        if (track.syncCount() < track.count()) {
            out.begin("stss", 0, 0).i32(track.syncCount());
            out.table(track.syncCount(), 4, this::syncSamples).end();
        }
        out.begin("stsz", 0, 0).i32(0).i32(track.count());
        out.table(track.count(), 4, this::sizes).end();
        out.begin("stsc", 0, 0).i32(chunkCounts.count());
        out.table(chunkCounts.count(), 12, this::chunkCounts).end();
        out.begin(wide ? "co64" : "stco", 0, 0).i32(chunks.offsets().size());
        out.table(chunks.offsets().size(), wide ? 8 : 4, (part, from, to) -> {
                    for (int chunk = from; chunk < to; chunk++) {
                        part.sized(
                                wide ? 1 : 0,
                                base.getAsLong() + chunks.offsets().get(chunk));
                    }
                })
                .end();
        out.end();
    }

    /** stts and ctts: (count u32, value i32) again and again. */
    private static void runs(BoxWriter out, String type, ValueRuns runs) {
        out.begin(type, 0, 0).i32(runs.count());
        out.table(
                        runs.count(),
                        8,
                        (part, from, to) -> runs.forEach(
                                from,
                                to,
                                (start, length, value) -> part.i32(length).i32(value)))
                .end();
    }

    private void syncSamples(BoxWriter part, int from, int to) {
        int sample = syncSamples.get(from / NOTED_EVERY);
        for (int i = from / NOTED_EVERY * NOTED_EVERY; i < to; i++) {
            if (i >= from) {
                part.i32(sample + 1);
            }
            sample = track.nextSync(sample + 1);
        }
    }

    private void sizes(BoxWriter part, int from, int to) {
        for (ComposedCursor next = track.cursor(from); next.sample() < to; next.advance()) {
            part.i32(next.sizeBytes());
        }
    }

    /** First chunk u32 (from 1), samples per chunk u32, description u32. */
    private void chunkCounts(BoxWriter part, int from, int to) {
        chunkCounts.forEach(
                from,
                to,
                (start, length, value) -> part.i32(start + 1).i32(value).i32(1));
    }
}
