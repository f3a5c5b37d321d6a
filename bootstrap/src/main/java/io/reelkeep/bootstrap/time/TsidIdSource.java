package io.reelkeep.bootstrap.time;

import com.github.f4b6a3.tsid.TsidFactory;
import io.reelkeep.application.shared.port.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.IntSupplier;

/**
 * Ids of 42 bits of milliseconds since 2020, 10 bits of the number that this node has for itself, and 12 bits of a counter: two
 * nodes never make the same one.
 */
public final class TsidIdSource implements IdSource {
    private final Clock clock;
    private final IntSupplier node;
    private volatile Numbered numbered;

    /** The ids of one number. */
    private record Numbered(int node, TsidFactory ids) {}

    /** @param node the number of this node at the moment, from 0 to 1024 (exclusive) */
    public TsidIdSource(Clock clock, IntSupplier node) {
        this.clock = clock;
        this.node = node;
        this.numbered = new Numbered(-1, factory(0));
    }

    @Override
    public long next() {
        // The sign bit stays free until 2089.
        return ids(node.getAsInt()).create().toLong();
    }

    private TsidFactory ids(int number) {
        Numbered known = numbered;
        return known.node() == number ? known.ids() : begin(number);
    }

    /** Once: of two factories of the same number each would begin to count by itself. */
    private synchronized TsidFactory begin(int number) {
        if (numbered.node() != number) {
            numbered = new Numbered(number, factory(number));
        }
        return numbered.ids();
    }

    private TsidFactory factory(int number) {
        return TsidFactory.builder()
                .withClock(clock)
                .withRandom(new SecureRandom())
                .withNode(number)
                .build();
    }
}
