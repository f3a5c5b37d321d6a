package io.reelkeep.media.isobmff;

import java.util.Arrays;

/** A growing run of longs, eight bytes each. */
public final class LongList {
    private long[] values = new long[64];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    public long get(int index) {
        return values[index];
    }

    public void removeLast() {
        size--;
    }

    public void set(int index, long value) {
        values[index] = value;
    }

    public int size() {
        return size;
    }
}
