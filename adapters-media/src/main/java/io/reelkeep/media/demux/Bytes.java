package io.reelkeep.media.demux;

import java.util.Arrays;

/** A run of bytes that grows as far as it is allowed to. */
public final class Bytes {
    private final int maxLength;
    private byte[] array = new byte[4_096];
    private int length;

    public Bytes(int maxLength) {
        this.maxLength = maxLength;
    }

    /** @return false, and nothing is added, when it would become too long */
    public boolean append(byte[] from, int offset, int count) {
        if (count > maxLength - length) {
            return false;
        }
        if (length + count > array.length) {
            int grown = Math.min(maxLength, Math.max(length + count, array.length * 2));
            array = Arrays.copyOf(array, grown);
        }
        System.arraycopy(from, offset, array, length, count);
        length += count;
        return true;
    }

    /** Forgets the first bytes. */
    public void drop(int count) {
        System.arraycopy(array, count, array, 0, length - count);
        length -= count;
    }

    public void clear() {
        length = 0;
    }

    public int length() {
        return length;
    }

    /** The bytes are its first {@link #length}. */
    public byte[] array() {
        return array;
    }
}
