package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;

/** Names one delivery; the receiver sees it as {@code webhook-id} and can tell repeats by it. */
public record CallbackDeliveryId(long value) {
    public CallbackDeliveryId {
        Checks.positive(value, "delivery id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
