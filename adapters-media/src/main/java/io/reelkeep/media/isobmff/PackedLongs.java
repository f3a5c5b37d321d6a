package io.reelkeep.media.isobmff;

import java.util.Arrays;

/**
 * A growing run of numbers that are near each other: in pages, where each takes as many bytes as the spread of its page
 * needs, and none where all are equal. Sums are told without adding all up. Reading is safe for several threads.
 */
public final class PackedLongs {
    private static final int PAGE_BITS = 8;
    static final int PAGE = 1 << PAGE_BITS;
    private static final int IN_PAGE = PAGE - 1;
    private static final int FIRST_TAIL = 16;
    private static final int FIRST_PAGES = 4;
    private static final long[] NONE = new long[0];

    private PackedPage[] pages = new PackedPage[0];
    private int sealed;
    private long[] tail = NONE;
    // the next tail
    private long[] spare = NONE;
    private int size;
    private long total;
    private long sealedTotal;
    private long heapBytes;

    public void add(long value) {
        int at = size & IN_PAGE;
        if (at == 0 && size > 0 && tail.length > 0) {
            seal(PAGE);
        }
        if (at > 0 && tail.length == 0) {
            openLast();
        }
        if (at == 0) {
            tail = spare;
            spare = NONE;
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
        return page < sealed ? pages[page].get(index & IN_PAGE) : tail[index & IN_PAGE];
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
        if (page >= sealed) {
            tail[index & IN_PAGE] = value;
            return;
        }
        sealedTotal += change;
        pages[page] = pages[page].with(index & IN_PAGE, value);
        for (int later = page + 1; later < sealed; later++) {
            pages[later] = pages[later].shifted(change);
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
        if (page < sealed) {
            return pages[page].sum(end & IN_PAGE);
        }
        long sum = total;
        for (int i = end & IN_PAGE; i < size - sealed * PAGE; i++) {
            sum -= tail[i];
        }
        return sum;
    }

    /** Gives back the room that is kept for more. */
    public void trim() {
        if (tail.length > 0) {
            seal(size - sealed * PAGE);
        }
        spare = NONE;
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
        return heapBytes + (long) (tail.length + spare.length) * Long.BYTES;
    }

    /** For whoever asks for one number after the other. */
    public InTurn inTurn() {
        return new InTurn();
    }

    /**
     * Reads page by page: several times as quick as {@link PackedLongs#get} for neighbours. Not to be used while numbers
     * are added or changed.
     */
    public final class InTurn {
        private static final int ALONE = 4;

        private long[] page = new long[0];
        private int from;
        private int to;
        private int asked;

        private InTurn() {}

        public long get(int index) {
            if (index >= from && index < to) {
                return page[index - from];
            }
            // Some look at a few numbers only.
            if (asked++ < ALONE) {
                return PackedLongs.this.get(index);
            }
            load(index >>> PAGE_BITS);
            return page[index - from];
        }

        /** For numbers that are known to fit. */
        public int getInt(int index) {
            return (int) get(index);
        }

        private void load(int number) {
            page = page.length == 0 ? new long[PAGE] : page;
            from = number << PAGE_BITS;
            if (number < sealed) {
                to = from + pages[number].unpack(page);
            } else {
                System.arraycopy(tail, 0, page, 0, size - from);
                to = size;
            }
        }
    }

    private void seal(int count) {
        var page = new PackedPage(tail, count, sealedTotal);
        sealedTotal = total;
        if (sealed == pages.length) {
            pages = Arrays.copyOf(pages, Math.max(FIRST_PAGES, sealed + sealed / 2));
        }
        pages[sealed++] = page;
        heapBytes += page.heapBytes();
        spare = tail;
        tail = NONE;
    }

    private void openLast() {
        PackedPage last = pages[--sealed];
        heapBytes -= last.heapBytes();
        sealedTotal -= last.total();
        tail = last.values();
    }
}
