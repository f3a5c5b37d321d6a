package io.reelkeep.media.isobmff.parse;

import io.reelkeep.media.isobmff.PackedLongs;

/** Walks over the samples of a table, one after the other: the quick way to see them all. */
public final class SampleCursor {
    private final SampleTable table;
    private final PackedLongs.InTurn sizes;
    private final PackedLongs.InTurn gaps;
    private final PackedLongs.InTurn durations;
    private final PackedLongs.InTurn shifts;
    private int sample;
    private long offset;
    private long decodeTicks;

    SampleCursor(SampleTable table, Columns columns, int sample) {
        this.table = table;
        this.sizes = columns.sizes().inTurn();
        this.gaps = columns.gaps().inTurn();
        this.durations = columns.durations().inTurn();
        this.shifts = columns.shifts().inTurn();
        this.sample = sample;
        this.decodeTicks = table.decodeTicks(sample);
        this.offset = sample < table.size() ? table.offset(sample) : 0;
    }

    /** What a cursor reads, one number for each sample. */
    record Columns(PackedLongs sizes, PackedLongs gaps, PackedLongs durations, PackedLongs shifts) {}

    /** Number of the sample in its table. */
    public int sample() {
        return sample;
    }

    public long offset() {
        return offset;
    }

    public int sizeBytes() {
        return sizes.getInt(sample);
    }

    /** Where the bytes of the sample end. */
    public long endOffset() {
        return offset + sizeBytes();
    }

    public int durationTicks() {
        return durations.getInt(sample);
    }

    public int shiftTicks() {
        return shifts.getInt(sample);
    }

    public boolean isSync() {
        return table.isSync(sample);
    }

    public long decodeTicks() {
        return decodeTicks;
    }

    /** Goes to the next sample; at the end of the table there is none to be asked for. */
    public void advance() {
        decodeTicks += durationTicks();
        offset += sizeBytes();
        sample++;
        offset += sample < table.size() ? gaps.get(sample) : 0;
    }
}
