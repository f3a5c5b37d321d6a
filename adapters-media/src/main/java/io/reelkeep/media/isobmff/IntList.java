package io.reelkeep.media.isobmff;

import java.util.Arrays;

/** A growing run of ints, four bytes each. */
public final class IntList {
    private int[] values = new int[64];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    public int get(int index) {
        return values[index];
    }

    public void set(int index, int value) {
        values[index] = value;
    }

    public void removeLast() {
        size--;
    }

    /** Where the last value is that is {@code value} or less; -1 where none is. The values must be ascending. */
    public int lastUpTo(int value) {
        int found = Arrays.binarySearch(values, 0, size, value);
        int at = found >= 0 ? found : -found - 2;
        while (at + 1 < size && at >= 0 && values[at + 1] == value) {
            at++;
        }
        return at;
    }

    public int size() {
        return size;
    }
}
