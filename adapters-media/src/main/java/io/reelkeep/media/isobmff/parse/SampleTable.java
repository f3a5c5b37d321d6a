package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.PackedLongs;
import java.util.BitSet;

/**
 * The samples of one track in decoding order: where they lie, and when they are due. Two to eight bytes each, as unequal
 * as they are. What is asked for out of order costs some hundred steps: a {@link #cursor} sees all in turn.
 */
public final class SampleTable {
    private static final int MAX_DESCRIPTIONS = 127;
    // What a sample may take of the heap in the long run.
    private static final int USUAL_BYTES = 4;
    private static final int WEIGHED_EVERY = 1 << 12;

    private final int maxSamples;
    private PackedLongs sizes = new PackedLongs();
    // from the end of the sample before, 0 for neighbours
    private PackedLongs gaps = new PackedLongs();
    private PackedLongs durations = new PackedLongs();
    private PackedLongs shifts = new PackedLongs();
    private PackedLongs descriptions = new PackedLongs();
    private BitSet sync = new BitSet();
    private long endOffset;
    private long startTicks;
    private boolean incomplete;
    private long missingTicks;

    /** @param maxSamples more are refused as {@link Code#LIMIT_EXCEEDED}, and so is what takes as much memory */
    public SampleTable(int maxSamples) {
        this.maxSamples = maxSamples;
    }

    /** @param shiftTicks from decoding to presentation (ctts), may be negative */
    public void add(long offset, int sizeBytes, int durationTicks, int shiftTicks, boolean sync, int description) {
        if (size() >= maxSamples || isTimeToWeigh() && weight() > maxSamples) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + maxSamples + " samples");
        }
        if (sync) {
            this.sync.set(size());
        }
        gaps.add(offset - endOffset);
        endOffset = offset + sizeBytes;
        sizes.add(sizeBytes);
        durations.add(durationTicks);
        shifts.add(shiftTicks);
        descriptions.add(Math.min(description, MAX_DESCRIPTIONS));
    }

    // What there is without any sample counts for none.
    private boolean isTimeToWeigh() {
        return size() > 0 && size() % WEIGHED_EVERY == 0;
    }

    /** Gives back what is kept for more samples. */
    void trim() {
        sizes.trim();
        gaps.trim();
        durations.trim();
        shifts.trim();
        descriptions.trim();
    }

    public int size() {
        return sizes.size();
    }

    /** The samples from one on, in turn. */
    public SampleCursor cursor(int first) {
        return new SampleCursor(this, new SampleCursor.Columns(sizes, gaps, durations, shifts), first);
    }

    public long offset(int sample) {
        return sizes.sum(sample) + gaps.sum(sample + 1);
    }

    public int sizeBytes(int sample) {
        return sizes.getInt(sample);
    }

    public int durationTicks(int sample) {
        return durations.getInt(sample);
    }

    public int shiftTicks(int sample) {
        return shifts.getInt(sample);
    }

    public boolean isSync(int sample) {
        return sync.get(sample);
    }

    public int description(int sample) {
        return descriptions.getInt(sample);
    }

    void markSync(int sample) {
        sync.set(sample);
    }

    /** Decoding time of the first sample. */
    public long startTicks() {
        return startTicks;
    }

    public void startAt(long ticks) {
        startTicks = ticks;
    }

    /** Where the next sample would be due. */
    public long endTicks() {
        return startTicks + durations.sum();
    }

    /** Decoding time of a sample. */
    public long decodeTicks(int sample) {
        return startTicks + durations.sum(sample);
    }

    /** Lets the last sample end at {@code ticks} where that leaves it a duration of 1 or more; else changes nothing. */
    void endLastAt(long ticks) {
        int last = size() - 1;
        long duration = ticks - decodeTicks(last);
        if (duration >= 1 && duration <= Integer.MAX_VALUE) {
            durations.set(last, duration);
        }
    }

    /**
     * Lets the first sample end where it does but last no longer than the second. Encoders that write no edit list
     * stretch the frame that only warms the decoder up.
     */
    void tightenStart() {
        if (size() > 1 && durationTicks(1) > 0 && durationTicks(0) > durationTicks(1)) {
            startTicks += durationTicks(0) - durationTicks(1);
            durations.set(0, durationTicks(1));
        }
    }

    /** Forgets all samples before {@code first}. */
    void keepFrom(int first) {
        if (first == 0) {
            return;
        }
        startTicks = decodeTicks(first);
        long offset = first < size() ? offset(first) : endOffset;
        sizes = sizes.from(first);
        gaps = gaps.from(first);
        durations = durations.from(first);
        shifts = shifts.from(first);
        descriptions = descriptions.from(first);
        sync = sync.get(first, Math.max(first, sync.length()));
        if (size() > 0) {
            gaps.set(0, offset);
        } else {
            endOffset = 0;
        }
    }

    /** Notes a sample that is declared but not there. */
    void miss(long durationTicks) {
        incomplete = true;
        missingTicks += durationTicks;
    }

    /** Whether samples are declared that are not there. */
    public boolean isIncomplete() {
        return incomplete;
    }

    /** How much is declared beyond the last sample but is not there. */
    public long missingTicks() {
        return missingTicks;
    }

    /** About what it takes of the heap. */
    public long heapBytes() {
        return sizes.heapBytes()
                + gaps.heapBytes()
                + durations.heapBytes()
                + shifts.heapBytes()
                + descriptions.heapBytes()
                + sync.size() / Byte.SIZE;
    }

    /** Its number of samples, or more where they are so unequal that they take the memory of more. */
    public int weight() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(size(), heapBytes() / USUAL_BYTES));
    }
}
