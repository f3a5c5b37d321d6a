package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.util.Arrays;

/** The samples of one track in decoding order: where they lie, and when they are due. 21 bytes each. */
public final class SampleTable {
    private static final int MAX_DESCRIPTIONS = 127;

    private final int maxSamples;
    private long[] offsets = new long[0];
    private int[] sizes = new int[0];
    private int[] durations = new int[0];
    private int[] shifts = new int[0];
    // bit 0: sync sample; bits 1 to 7: index of the sample description
    private byte[] marks = new byte[0];
    private int size;
    private long startTicks;
    private long lengthTicks;
    private boolean incomplete;
    private long missingTicks;

    /** @param maxSamples more are refused as {@link Code#LIMIT_EXCEEDED} */
    public SampleTable(int maxSamples) {
        this.maxSamples = maxSamples;
    }

    /** @param shiftTicks from decoding to presentation (ctts), may be negative */
    public void add(long offset, int sizeBytes, int durationTicks, int shiftTicks, boolean sync, int description) {
        if (size == offsets.length) {
            grow(Math.max(64, size + (size >> 1)));
        }
        offsets[size] = offset;
        sizes[size] = sizeBytes;
        durations[size] = durationTicks;
        shifts[size] = shiftTicks;
        marks[size] = (byte) ((sync ? 1 : 0) | Math.min(description, MAX_DESCRIPTIONS) << 1);
        lengthTicks += durationTicks;
        size++;
    }

    private void grow(int wanted) {
        if (size >= maxSamples) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + maxSamples + " samples");
        }
        int capacity = Math.min(wanted, maxSamples);
        offsets = Arrays.copyOf(offsets, capacity);
        sizes = Arrays.copyOf(sizes, capacity);
        durations = Arrays.copyOf(durations, capacity);
        shifts = Arrays.copyOf(shifts, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }

    public int size() {
        return size;
    }

    public long offset(int sample) {
        return offsets[sample];
    }

    public int sizeBytes(int sample) {
        return sizes[sample];
    }

    public int durationTicks(int sample) {
        return durations[sample];
    }

    public int shiftTicks(int sample) {
        return shifts[sample];
    }

    public boolean isSync(int sample) {
        return (marks[sample] & 1) != 0;
    }

    public int description(int sample) {
        return marks[sample] >>> 1;
    }

    void markSync(int sample) {
        marks[sample] |= 1;
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
        return startTicks + lengthTicks;
    }

    /** Decoding time of a sample; adds up, so not for loops over all. */
    public long decodeTicks(int sample) {
        long ticks = startTicks;
        for (int i = 0; i < sample; i++) {
            ticks += durations[i];
        }
        return ticks;
    }

    /** Lets the last sample end at {@code ticks} where that leaves it a duration of 1 or more; else changes nothing. */
    void endLastAt(long ticks) {
        long duration = ticks - (endTicks() - durations[size - 1]);
        if (duration >= 1 && duration <= Integer.MAX_VALUE) {
            lengthTicks += duration - durations[size - 1];
            durations[size - 1] = (int) duration;
        }
    }

    /**
     * Lets the first sample end where it does but last no longer than the second. Encoders that write no edit list
     * stretch the frame that only warms the decoder up.
     */
    void tightenStart() {
        if (size > 1 && durations[1] > 0 && durations[0] > durations[1]) {
            int surplus = durations[0] - durations[1];
            durations[0] -= surplus;
            startTicks += surplus;
            lengthTicks -= surplus;
        }
    }

    /** Forgets all samples before {@code first}. */
    void keepFrom(int first) {
        startTicks = decodeTicks(first);
        lengthTicks = 0;
        for (int i = first; i < size; i++) {
            lengthTicks += durations[i];
        }
        System.arraycopy(offsets, first, offsets, 0, size - first);
        System.arraycopy(sizes, first, sizes, 0, size - first);
        System.arraycopy(durations, first, durations, 0, size - first);
        System.arraycopy(shifts, first, shifts, 0, size - first);
        System.arraycopy(marks, first, marks, 0, size - first);
        size -= first;
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
}
