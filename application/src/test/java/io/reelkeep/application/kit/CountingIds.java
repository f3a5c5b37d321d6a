package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/** 1, 2, 3 … */
public final class CountingIds implements IdSource {
    private final AtomicLong last = new AtomicLong();

    @Override
    public long next() {
        return last.incrementAndGet();
    }
}
