package io.reelkeep.rest.api.callback;

import io.reelkeep.domain.callback.CallbackDelivery;
import java.util.List;
import java.util.Optional;

/** A page of the log, newest first; {@code next_before} asks for the next one. */
record DeliveriesJson(List<DeliveryJson> deliveries, Optional<String> nextBefore) {
    static DeliveriesJson of(List<CallbackDelivery> page, int limit) {
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id().toString());
        return new DeliveriesJson(page.stream().map(DeliveryJson::withoutBody).toList(), next);
    }
}
