package io.reelkeep.rest.shared.body;

import io.reelkeep.rest.shared.Overload;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many in at once and sends the others away, so that threads are left for everything else. Thread-safe. */
public final class Bulkhead {
    private final Semaphore places;
    private final String what;

    /** @param what goes on inside, for the message: {@code "uploads"} */
    public Bulkhead(int places, String what) {
        this.places = new Semaphore(places);
        this.what = what;
    }

    /** @throws Overload at once when all places are taken */
    public <T> T within(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Overload("too many " + what + " at the moment, try again soon");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
