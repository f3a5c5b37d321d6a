package io.reelkeep.media.content;

import io.reelkeep.application.delivery.port.Renditions.Opener;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.media.layout.Strip;
import java.nio.ByteBuffer;
import java.util.List;

/** What exists as a plan only: its bytes are gathered while it is read. One source is open at a time. */
public final class GatheredContent implements BlobContent {
    private static final int NONE = -1;

    private final GatherPlan plan;
    private final List<Opener> sources;
    private int openSource = NONE;
    private BlobContent open = Nothing.INSTANCE;

    /** @param sources by their numbers in the plan */
    public GatheredContent(GatherPlan plan, List<Opener> sources) {
        this.plan = plan;
        this.sources = List.copyOf(sources);
    }

    @Override
    public long sizeBytes() {
        return plan.sizeBytes();
    }

    /** Reads over as many seams as there is room for: the runs may be short. */
    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= plan.sizeBytes()) {
            return -1;
        }
        int before = into.position();
        int strip = plan.stripAt(position);
        long at = position;
        while (into.hasRemaining() && strip < plan.strips().size()) {
            long offset = at - plan.startOf(strip);
            int length =
                    (int) Math.min(into.remaining(), plan.strips().get(strip).lengthBytes() - offset);
            int read = read(plan.strips().get(strip), offset, length, into);
            at += read;
            if (at < plan.startOf(strip + 1)) {
                break;
            }
            strip++;
        }
        return into.position() - before;
    }

    private int read(Strip strip, long offset, int length, ByteBuffer into) {
        if (strip instanceof Strip.Literal literal) {
            into.put(literal.bytes().slice((int) offset, length));
            return length;
        }
        var copy = (Strip.Copy) strip;
        int limit = into.limit();
        into.limit(into.position() + length);
        int read = source(copy.source()).read(copy.position() + offset, into);
        into.limit(limit);
        if (read <= 0) {
            throw new BlobStoreException("a source is shorter than it was");
        }
        return read;
    }

    private BlobContent source(int number) {
        if (number != openSource) {
            close();
            open = sources.get(number).open();
            openSource = number;
        }
        return open;
    }

    @Override
    public void close() {
        open.close();
        open = Nothing.INSTANCE;
        openSource = NONE;
    }

    /** Before the first source is opened. */
    private enum Nothing implements BlobContent {
        INSTANCE;

        @Override
        public long sizeBytes() {
            return 0;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            return -1;
        }

        @Override
        public void close() {}
    }
}
