package io.reelkeep.bootstrap.time;

import com.github.f4b6a3.tsid.TsidFactory;
import io.reelkeep.application.shared.port.IdSource;
import java.security.SecureRandom;
import java.time.Clock;

/** Ids of 42 bits of milliseconds since 2020, 10 bits of a node drawn at start, and 12 bits of a counter. */
public final class TsidIdSource implements IdSource {
    private final TsidFactory factory;

    public TsidIdSource(Clock clock) {
        factory = TsidFactory.builder()
                .withClock(clock)
                .withRandom(new SecureRandom())
                .build();
    }

    @Override
    public long next() {
        // The sign bit stays free until 2089.
        return factory.create().toLong();
    }
}
