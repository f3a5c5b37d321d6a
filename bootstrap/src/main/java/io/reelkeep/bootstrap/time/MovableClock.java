package io.reelkeep.bootstrap.time;

import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that can be moved forward, for trying in seconds what takes months. How far it was moved is kept in a file, so a
 * restart does not send the server back in time. Safe for many threads.
 */
public final class MovableClock extends Clock {
    private final Path file;
    private final Clock base;
    private final AtomicLong aheadMillis;

    private MovableClock(Path file, Clock base, AtomicLong aheadMillis) {
        this.file = file;
        this.base = base;
        this.aheadMillis = aheadMillis;
    }

    /** A clock ahead of {@code base} by what {@code file} says; not ahead when there is no such file. */
    public static MovableClock kept(Path file, Clock base) {
        return new MovableClock(file, base, new AtomicLong(read(file).toMillis()));
    }

    /**
     * Moves it forward, for good.
     *
     * @throws IllegalArgumentException when {@code by} is negative
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A clock moves forward only, not by " + by);
        }
        Duration ahead = ahead().plus(by);
        PrivateFile.write(file, ahead.toString());
        aheadMillis.set(ahead.toMillis());
    }

    /** How far it is ahead of the real time. */
    public Duration ahead() {
        return Duration.ofMillis(aheadMillis.get());
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(aheadMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(file, base.withZone(zone), aheadMillis);
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
