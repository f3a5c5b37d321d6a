package io.reelkeep.bootstrap;

import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.port.IdSource;
import io.reelkeep.application.shared.port.Nodes;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.bootstrap.time.MovableClock;
import io.reelkeep.bootstrap.time.TsidIdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;

/** The one clock, and the ids that are made of it. */
@ApplicationScoped
public class TimeWiring {
    @Produces
    @Singleton
    Clock clock(Settings settings) {
        return settings.testClock()
                ? MovableClock.kept(settings.dataDir().resolve("test-clock"), Clock.systemUTC())
                : Clock.systemUTC();
    }

    /** Present only with {@code REELKEEP_TEST_CLOCK=true}. */
    @Produces
    @Singleton
    Optional<MovableClock> movableClock(Clock clock) {
        return clock instanceof MovableClock movable ? Optional.of(movable) : Optional.empty();
    }

    @Produces
    @Singleton
    RollCall rollCall(Transactions transactions, Nodes nodes, Clock clock, SecretSource secrets) {
        return new RollCall(
                transactions,
                nodes,
                clock,
                System::nanoTime,
                () -> ByteBuffer.wrap(secrets.bytes(Long.BYTES)).getLong());
    }

    @Produces
    @Singleton
    IdSource idSource(Clock clock, RollCall roll) {
        return new TsidIdSource(clock, roll::number);
    }
}
