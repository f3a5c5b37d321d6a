package io.reelkeep.media.isobmff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing run of numbers that are near each other: in pages, where each takes as many bytes as the spread of its page
 * needs, and none where all are equal. Sums are told without adding all up. Reading is safe for several threads.
 */
public final class PackedLongs {
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int IN_PAGE = PAGE - 1;
    // of a page and its two objects, besides the numbers themselves
    private static final int PAGE_COSTS_BYTES = 64;
    private static final int FIRST_TAIL = 16;

    private final List<Page> pages = new ArrayList<>();
    private long[] tail = new long[0];
    private int size;
    private long total;
    private long heapBytes;

    public void add(long value) {
        int at = size & IN_PAGE;
        if (at == 0 && size > 0 && tail.length > 0) {
            seal(PAGE);
        }
        if (at > 0 && tail.length == 0) {
            openLast();
        }
        if (at == tail.length) {
            tail = Arrays.copyOf(tail, Math.max(FIRST_TAIL, Math.min(PAGE, 2 * at)));
        }
        tail[at] = value;
        total += value;
        size++;
    }

    public long get(int index) {
        int page = index >>> PAGE_BITS;
        return page < pages.size() ? pages.get(page).get(index & IN_PAGE) : tail[index & IN_PAGE];
    }

    /** For numbers that are known to fit. */
    public int getInt(int index) {
        return (int) get(index);
    }

    /** Changes one number; not for loops over all. */
    public void set(int index, long value) {
        int page = index >>> PAGE_BITS;
        long change = value - get(index);
        total += change;
        if (page >= pages.size()) {
            tail[index & IN_PAGE] = value;
            return;
        }
        pages.set(page, pages.get(page).with(index & IN_PAGE, value));
        for (int later = page + 1; later < pages.size(); later++) {
            pages.set(later, pages.get(later).shifted(change));
        }
    }

    public int size() {
        return size;
    }

    /** Of all numbers. */
    public long sum() {
        return total;
    }

    /** Of the numbers before {@code end}. */
    public long sum(int end) {
        if (end == size) {
            return total;
        }
        int page = end >>> PAGE_BITS;
        if (page < pages.size()) {
            return pages.get(page).sum(end & IN_PAGE);
        }
        long sum = total;
        for (int i = end & IN_PAGE; i < size - pages.size() * PAGE; i++) {
            sum -= tail[i];
        }
        return sum;
    }

    /** Gives back the room that is kept for more. */
    public void trim() {
        if (tail.length > 0) {
            seal(size - pages.size() * PAGE);
        }
    }

    /** The numbers from {@code first} on. */
    public PackedLongs from(int first) {
        var rest = new PackedLongs();
        for (int i = first; i < size; i++) {
            rest.add(get(i));
        }
        return rest;
    }

    /** About what it takes of the heap. */
    public long heapBytes() {
        return heapBytes + (long) tail.length * Long.BYTES;
    }

    private void seal(int count) {
        long before = total;
        for (int i = 0; i < count; i++) {
            before -= tail[i];
        }
        Page page = Page.of(tail, count, before);
        pages.add(page);
        heapBytes += PAGE_COSTS_BYTES + page.packed.length;
        tail = new long[0];
    }

    private void openLast() {
        Page last = pages.remove(pages.size() - 1);
        heapBytes -= PAGE_COSTS_BYTES + last.packed.length;
        tail = last.values();
    }

    /** Little-endian unsigned distances from {@code base}. */
    private static final class Page {
        private static final byte[] NONE = new byte[0];

        private final long sumBefore;
        private final long base;
        private final int width;
        private final int count;
        private final byte[] packed;

        private Page(long sumBefore, long base, int width, int count, byte[] packed) {
            this.sumBefore = sumBefore;
            this.base = base;
            this.width = width;
            this.count = count;
            this.packed = packed;
        }

        static Page of(long[] values, int count, long sumBefore) {
            long base = values[0];
            long top = values[0];
            for (int i = 1; i < count; i++) {
                base = Math.min(base, values[i]);
                top = Math.max(top, values[i]);
            }
            int width = (Long.SIZE - Long.numberOfLeadingZeros(top - base) + 7) / 8;
            byte[] packed = width == 0 ? NONE : new byte[width * count];
            for (int i = 0; i < packed.length; i++) {
                packed[i] = (byte) (values[i / width] - base >>> i % width * 8);
            }
            return new Page(sumBefore, base, width, count, packed);
        }

        long get(int index) {
            long distance = 0;
            for (int at = (index + 1) * width - 1; at >= index * width; at--) {
                distance = distance << 8 | packed[at] & 0xff;
            }
            return base + distance;
        }

        /** Of all before the page, and these of its own. */
        long sum(int end) {
            if (width == 0) {
                return sumBefore + end * base;
            }
            long sum = sumBefore;
            for (int i = 0; i < end; i++) {
                sum += get(i);
            }
            return sum;
        }

        Page with(int index, long value) {
            long[] values = values();
            values[index] = value;
            return of(values, count, sumBefore);
        }

        Page shifted(long change) {
            return new Page(sumBefore + change, base, width, count, packed);
        }

        long[] values() {
            long[] values = new long[count];
            for (int i = 0; i < count; i++) {
                values[i] = get(i);
            }
            return values;
        }
    }
}
