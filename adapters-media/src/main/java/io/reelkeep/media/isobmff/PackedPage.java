package io.reelkeep.media.isobmff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

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
    // which fours of indexes have others in them: asking for one of the equal ones searches for nothing
    private final long oddFours;

    /**
     * Packs numbers.
     *
     * @param count of {@code values}, at least 1
     * @param sumBefore of all numbers on earlier pages
     */
    PackedPage(long[] values, int count, long sumBefore) {
        var spread = Spread.of(values, count);
        this.sumBefore = sumBefore;
        this.count = count;
        this.base = spread.base();
        this.step = spread.step();
        this.width = spread.width();
        this.sparse = spread.odd() <= MAX_ODD;
        this.used = sparse ? spread.odd() * (width + 1) : count * width;
        this.packed = used == 0 ? NONE : new byte[used + Long.BYTES - width];
        this.oddFours = sparse ? packOdd(values) : packAll(values);
    }

    private PackedPage(PackedPage same, long sumBefore) {
        this.sumBefore = sumBefore;
        this.count = same.count;
        this.base = same.base;
        this.step = same.step;
        this.width = same.width;
        this.sparse = same.sparse;
        this.used = same.used;
        this.packed = same.packed;
        this.oddFours = same.oddFours;
    }

    /**
     * How numbers differ.
     *
     * @param base the smallest
     * @param step what all distances from the base are multiples of
     * @param width of the largest multiple, in bytes
     * @param odd how many are not the base
     */
    private record Spread(long base, long step, int width, int odd) {
        static Spread of(long[] values, int count) {
            long base = values[0];
            boolean even = true;
            for (int i = 1; i < count; i++) {
                even &= values[i] == values[0];
                base = Math.min(base, values[i]);
            }
            return even ? new Spread(base, 1, 0, 0) : uneven(values, count, base);
        }

        private static Spread uneven(long[] values, int count, long base) {
            long step = 0;
            long top = 0;
            int odd = 0;
            for (int i = 0; i < count; i++) {
                long distance = values[i] - base;
                if (distance != 0) {
                    step = step == 1 ? 1 : gcd(distance, step);
                    top = Long.compareUnsigned(distance, top) > 0 ? distance : top;
                    odd++;
                }
            }
            long most = Long.divideUnsigned(top, step);
            return new Spread(base, step, (Long.SIZE - Long.numberOfLeadingZeros(most) + 7) / 8, odd);
        }
    }

    private long packOdd(long[] values) {
        long fours = 0;
        int at = 0;
        for (int i = 0; i < count && at < used; i++) {
            if (values[i] != base) {
                packed[at] = (byte) i;
                put(values[i], at + 1);
                at += width + 1;
                fours |= 1L << i / 4;
            }
        }
        return fours;
    }

    private long packAll(long[] values) {
        for (int i = 0; i < count; i++) {
            put(values[i], i * width);
        }
        return -1;
    }

    /** The zeros behind a number are where the next one is put. */
    private void put(long value, int at) {
        long distance = value - base;
        LONGS.set(packed, at, step == 1 ? distance : Long.divideUnsigned(distance, step));
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
        if ((oddFours >>> index / 4 & 1) == 0) {
            return base;
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

    /** Of the numbers on this page. */
    long total() {
        return sum(count) - sumBefore;
    }

    /** The same page with another number in one place. */
    PackedPage with(int index, long value) {
        long[] values = values();
        values[index] = value;
        return new PackedPage(values, count, sumBefore);
    }

    /** The same numbers behind a sum that is greater. */
    PackedPage shifted(long change) {
        return new PackedPage(this, sumBefore + change);
    }

    long[] values() {
        long[] values = new long[count];
        unpack(values);
        return values;
    }

    /** All numbers at once, which is quicker than one after the other. @return how many there are */
    int unpack(long[] into) {
        if (!sparse) {
            for (int i = 0; i < count; i++) {
                into[i] = base + step * distance(i * width);
            }
            return count;
        }
        Arrays.fill(into, 0, count, base);
        for (int at = 0; at < used; at += width + 1) {
            into[packed[at] & 0xff] += step * distance(at + 1);
        }
        return count;
    }

    long heapBytes() {
        return packed.length == 0 ? COSTS_BYTES : COSTS_BYTES + ARRAY_COSTS_BYTES + packed.length;
    }
}
