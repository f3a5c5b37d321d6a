package io.reelkeep.persistence.tasks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the workers of this node that there is work. Ringing for nothing, or when nobody is there, does no harm. */
public final class Doorbell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void ring() {
        listeners.forEach(Runnable::run);
    }

    void answeredBy(Runnable listener) {
        listeners.add(listener);
    }

    void leftBy(Runnable listener) {
        listeners.remove(listener);
    }
}
