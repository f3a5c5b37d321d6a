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
    static final int PAGE = 1 << PAGE_BITS;
    private static final int IN_PAGE = PAGE - 1;
    private static final int FIRST_TAIL = 16;

    private final List<PackedPage> pages = new ArrayList<>();
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
        PackedPage page = PackedPage.of(tail, count, before);
        pages.add(page);
        heapBytes += page.heapBytes();
        tail = new long[0];
    }

    private void openLast() {
        PackedPage last = pages.remove(pages.size() - 1);
        heapBytes -= last.heapBytes();
        tail = last.values();
    }
}
