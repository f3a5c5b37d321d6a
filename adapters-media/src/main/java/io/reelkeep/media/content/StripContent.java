package io.reelkeep.media.content;

import io.reelkeep.media.layout.Strip;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A file that was laid out but not written: its bytes are gathered from its sources when somebody reads them. */
public final class StripContent implements RangedContent {
    private final List<Strip> strips;
    private final List<? extends RangedContent> sources;
    // where each strip begins, and the end of all
    private final long[] starts;

    /** @param sources by their numbers in the strips; closed with this content */
    public StripContent(List<Strip> strips, List<? extends RangedContent> sources) {
        this.strips = strips.stream().filter(strip -> strip.lengthBytes() > 0).toList();
        this.sources = List.copyOf(sources);
        this.starts = new long[this.strips.size() + 1];
        for (int i = 0; i < this.strips.size(); i++) {
            starts[i + 1] = starts[i] + this.strips.get(i).lengthBytes();
        }
    }

    @Override
    public long sizeBytes() {
        return starts[strips.size()];
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= sizeBytes()) {
            return -1;
        }
        int index = stripAt(position);
        int room = (int) Math.min(into.remaining(), starts[index + 1] - position);
        long offset = position - starts[index];
        if (strips.get(index) instanceof Strip.Copy copy) {
            int limit = into.limit();
            into.limit(into.position() + room);
            int read = sources.get(copy.source()).read(copy.position() + offset, into);
            into.limit(limit);
            return read;
        }
        into.put(literal(strips.get(index), offset, room));
        return room;
    }

    @Override
    public void resolve(long position, long length, Taker taker) {
        long at = position;
        while (at < position + length) {
            int index = stripAt(at);
            long offset = at - starts[index];
            long end = Math.min(position + length, starts[index + 1]);
            if (strips.get(index) instanceof Strip.Copy copy) {
                sources.get(copy.source()).resolve(copy.position() + offset, end - at, taker);
            } else {
                taker.literal(literal(strips.get(index), offset, (int) (end - at)));
            }
            at = end;
        }
    }

    @Override
    public long storedPosition(long position) {
        int index = stripAt(position);
        long offset = position - starts[index];
        return strips.get(index) instanceof Strip.Copy copy
                ? sources.get(copy.source()).storedPosition(copy.position() + offset)
                : offset;
    }

    private static ByteBuffer literal(Strip strip, long offset, int length) {
        return ((Strip.Literal) strip).bytes().slice((int) offset, length);
    }

    private int stripAt(long position) {
        int found = Arrays.binarySearch(starts, 0, strips.size(), position);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public void close() {
        sources.forEach(RangedContent::close);
    }
}
