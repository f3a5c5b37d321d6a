package io.reelkeep.rest.media;

import io.reelkeep.application.delivery.Delivery;
import java.util.Map;
import java.util.Optional;

/** Who sends the bytes of a file, once it is decided that somebody may have them. Thread-safe. */
@FunctionalInterface
public interface MediaDelivery {
    /**
     * The answer that has somebody else send the bytes.
     *
     * @param isDownload to be kept, not shown
     * @return empty when they must be sent from here
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails
     */
    Optional<Elsewhere> elsewhere(Delivery delivery, boolean isDownload);

    /** Whether anybody but this process ever sends. */
    default boolean handsOver() {
        return true;
    }

    /**
     * An answer without a body.
     *
     * @param headers that say where the bytes are
     */
    record Elsewhere(int status, Map<String, String> headers) {
        public Elsewhere {
            headers = Map.copyOf(headers);
        }
    }
}
