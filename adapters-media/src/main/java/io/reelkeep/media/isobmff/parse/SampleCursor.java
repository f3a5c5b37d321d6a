package io.reelkeep.media.isobmff.parse;

/** Walks over the samples of a table, one after the other: the quick way to see them all. */
public final class SampleCursor {
    private final SampleTable table;
    private int sample;
    private long offset;
    private long decodeTicks;

    SampleCursor(SampleTable table, int sample) {
        this.table = table;
        this.sample = sample;
        this.decodeTicks = table.decodeTicks(sample);
        this.offset = sample < table.size() ? table.offset(sample) : 0;
    }

    /** Number of the sample in its table. */
    public int sample() {
        return sample;
    }

    public long offset() {
        return offset;
    }

    public int sizeBytes() {
        return table.sizeBytes(sample);
    }

    /** Where the bytes of the sample end. */
    public long endOffset() {
        return offset + sizeBytes();
    }

    public int durationTicks() {
        return table.durationTicks(sample);
    }

    public int shiftTicks() {
        return table.shiftTicks(sample);
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
        offset += sample < table.size() ? table.gapBytes(sample) : 0;
    }
}
