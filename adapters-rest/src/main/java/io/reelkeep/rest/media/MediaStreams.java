package io.reelkeep.rest.media;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The media streams under way: only so many at once, so that there is always room for everything else, and none that
 * stands still for ever. One for the whole server. Thread-safe.
 */
public final class MediaStreams {
    /** How long a viewer may pause before the stream is ended; players resume by a new request. */
    public static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

    private final Semaphore places;
    private final Set<MediaStream> open = ConcurrentHashMap.newKeySet();

    /** @param places how many streams there may be at once */
    public MediaStreams(int places) {
        this.places = new Semaphore(places);
    }

    /** Ends what has stood still for longer than {@link #IDLE_LIMIT}. To be called about once a minute. */
    public void endIdle() {
        endIdle(IDLE_LIMIT);
    }

    void endIdle(Duration limit) {
        open.forEach(stream -> stream.endIfIdle(limit));
    }

    /** @return false at once when all places are taken; else a place that must be given back */
    boolean tryEnter() {
        return places.tryAcquire();
    }

    /** Whether nobody would be let in at this moment. */
    boolean isFull() {
        return places.availablePermits() == 0;
    }

    /** Gives back a place whose stream never began. */
    void leave() {
        places.release();
    }

    void begin(MediaStream stream) {
        open.add(stream);
    }

    /** Gives back the place of a stream that has begun; more than once is harmless. */
    void end(MediaStream stream) {
        if (open.remove(stream)) {
            places.release();
        }
    }

    int underWay() {
        return open.size();
    }
}
