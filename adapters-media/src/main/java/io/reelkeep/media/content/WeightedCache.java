package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.MediaRefused;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Values that are dear to make, as many as fit into so many bytes; those not asked for the longest go first. Each is made
 * once, however many threads ask at the same time. A {@link MediaRefused} is remembered like a value, since bytes that
 * cannot be used do not get better; any other exception is not. Safe for use by several threads.
 */
public final class WeightedCache<V> {
    // What making a value takes on top of the value itself must not add up.
    private static final int MAX_LOADS = 2;
    private static final long BYTES_PER_SLOT = 512;

    private final long maxBytes;
    private final ToLongFunction<V> weigher;
    private final Semaphore loads = new Semaphore(MAX_LOADS, true);
    private final Map<String, Slot<V>> slots = new LinkedHashMap<>(16, 0.75f, true);
    private long heldBytes;

    /** @param weigher tells how many bytes of the heap a value holds */
    public WeightedCache(long maxBytes, ToLongFunction<V> weigher) {
        this.maxBytes = maxBytes;
        this.weigher = weigher;
    }

    private static final class Slot<V> {
        private Optional<V> value = Optional.empty();
        private Optional<MediaRefused> refused = Optional.empty();
        // Both guarded by the cache: 0 until the value is there.
        private long bytes;
        private boolean kept;

        boolean isOpen() {
            return value.isEmpty() && refused.isEmpty();
        }

        V get() {
            refused.ifPresent(cause -> {
                throw new MediaRefused(cause.code(), String.valueOf(cause.getMessage()));
            });
            return value.orElseThrow();
        }
    }

    /** The value of that key, made by {@code loader} when it is not there. */
    public V get(String key, Supplier<V> loader) {
        Slot<V> slot = slot(key);
        synchronized (slot) {
            if (slot.isOpen()) {
                load(key, slot, loader);
            }
            return slot.get();
        }
    }

    /** What all values hold. */
    public long heldBytes() {
        synchronized (slots) {
            return heldBytes;
        }
    }

    private Slot<V> slot(String key) {
        synchronized (slots) {
            Slot<V> slot = slots.get(key);
            if (slot == null) {
                slot = new Slot<>();
                slots.put(key, slot);
            }
            return slot;
        }
    }

    private void load(String key, Slot<V> slot, Supplier<V> loader) {
        loads.acquireUninterruptibly();
        try {
            slot.value = Optional.of(loader.get());
        } catch (MediaRefused refused) {
            slot.refused = Optional.of(refused);
        } finally {
            loads.release();
            settle(key, slot);
        }
    }

    private void settle(String key, Slot<V> slot) {
        if (slot.isOpen()) {
            synchronized (slots) {
                slots.remove(key, slot);
            }
        } else {
            keep(key, slot);
        }
    }

    private void keep(String key, Slot<V> slot) {
        long bytes = BYTES_PER_SLOT + slot.value.map(weigher::applyAsLong).orElse(0L);
        synchronized (slots) {
            Optional.ofNullable(slots.put(key, slot)).ifPresent(other -> heldBytes -= other.bytes);
            slot.bytes = bytes;
            slot.kept = true;
            heldBytes += bytes;
            evictFor(slot);
        }
    }

    /** The newest stays whatever it weighs: somebody is about to use it. */
    private void evictFor(Slot<V> newest) {
        Iterator<Slot<V>> eldestFirst = slots.values().iterator();
        while (heldBytes > maxBytes && eldestFirst.hasNext()) {
            Slot<V> eldest = eldestFirst.next();
            if (eldest.kept && eldest != newest) {
                heldBytes -= eldest.bytes;
                eldestFirst.remove();
            }
        }
    }
}
