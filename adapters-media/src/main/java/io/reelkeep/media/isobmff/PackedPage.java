package io.reelkeep.media.isobmff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Up to 256 numbers as unsigned distances from the smallest, counted in steps that all of them are whole multiples of.
 * Where most are equal, only the others are kept.
 */
final class PackedPage {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NONE = new byte[0];
    // Object and reference, and the array where there is one.
    private static final int COSTS_BYTES = 56;
    private static final int ARRAY_COSTS_BYTES = 16;
    // More would have to be searched for longer than it takes to read all.
    private static final int MAX_ODD = 16;

    private final long sumBefore;
    private final long base;
    private final long step;
    private final int count;
    // of a distance, little-endian
    private final int width;
    // an index u8 before each distance, in order: the rest are 0
    private final boolean sparse;
    // so much longer than used that eight bytes can be read at the last distance, too
    private final byte[] packed;
    private final int used;

    private PackedPage(
            long sumBefore, long base, long step, int count, int width, boolean sparse, byte[] packed, int used) {
        this.sumBefore = sumBefore;
        this.base = base;
        this.step = step;
        this.count = count;
        this.width = width;
        this.sparse = sparse;
        this.packed = packed;
        this.used = used;
    }

    /**
     * Packs numbers.
     *
     * @param count of {@code values}, at least 1
     * @param sumBefore of all numbers on earlier pages
     */
    static PackedPage of(long[] values, int count, long sumBefore) {
        long base = values[0];
        for (int i = 1; i < count; i++) {
            base = Math.min(base, values[i]);
        }
        long step = 0;
        long top = 0;
        int odd = 0;
        for (int i = 0; i < count; i++) {
            long distance = values[i] - base;
            step = step == 1 || distance == 0 ? step : gcd(distance, step);
            top = Long.compareUnsigned(distance, top) > 0 ? distance : top;
            odd += distance == 0 ? 0 : 1;
        }
        long unit = step == 0 ? 1 : step;
        int width = (Long.SIZE - Long.numberOfLeadingZeros(Long.divideUnsigned(top, unit)) + 7) / 8;
        boolean sparse = odd <= MAX_ODD;
        int used = sparse ? odd * (width + 1) : count * width;
        byte[] packed = used == 0 ? NONE : new byte[used + Long.BYTES - width];
        pack(packed, values, count, base, unit, width, sparse);
        return new PackedPage(sumBefore, base, unit, count, width, sparse, packed, used);
    }

    private static void pack(byte[] packed, long[] values, int count, long base, long step, int width, boolean sparse) {
        int at = 0;
        for (int i = 0; i < count && width > 0; i++) {
            if (sparse && values[i] == base) {
                continue;
            }
            if (sparse) {
                packed[at++] = (byte) i;
            }
            long distance = Long.divideUnsigned(values[i] - base, step);
            for (int octet = 0; octet < width; octet++) {
                packed[at++] = (byte) (distance >>> 8 * octet);
            }
        }
    }

    private static long gcd(long a, long b) {
        long greater = a;
        long smaller = b;
        while (smaller != 0) {
            long rest = Long.remainderUnsigned(greater, smaller);
            greater = smaller;
            smaller = rest;
        }
        return greater;
    }

    long get(int index) {
        if (!sparse) {
            return base + step * distance(index * width);
        }
        for (int at = 0; at < used; at += width + 1) {
            if ((packed[at] & 0xff) == index) {
                return base + step * distance(at + 1);
            }
        }
        return base;
    }

    private long distance(int start) {
        return (long) LONGS.get(packed, start) & -1L >>> Long.SIZE - Byte.SIZE * width;
    }

    /** Of all numbers on earlier pages, and of those before {@code end} on this one. */
    long sum(int end) {
        long steps = 0;
        if (sparse) {
            for (int at = 0; at < used && (packed[at] & 0xff) < end; at += width + 1) {
                steps += distance(at + 1);
            }
        } else {
            for (int i = 0; i < end; i++) {
                steps += distance(i * width);
            }
        }
        return sumBefore + end * base + step * steps;
    }

    /** The same page with another number in one place. */
    PackedPage with(int index, long value) {
        long[] values = values();
        values[index] = value;
        return of(values, count, sumBefore);
    }

    /** The same numbers behind a sum that is greater. */
    PackedPage shifted(long change) {
        return new PackedPage(sumBefore + change, base, step, count, width, sparse, packed, used);
    }

    long[] values() {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = get(i);
        }
        return values;
    }

    long heapBytes() {
        return packed.length == 0 ? COSTS_BYTES : COSTS_BYTES + ARRAY_COSTS_BYTES + packed.length;
    }
}
