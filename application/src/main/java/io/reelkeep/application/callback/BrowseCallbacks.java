package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** The delivery log: read it, send again what was given up. */
public final class BrowseCallbacks {
    private final Workbench bench;
    private final CallbackDeliveries deliveries;

    public BrowseCallbacks(Workbench bench, CallbackDeliveries deliveries) {
        this.bench = bench;
        this.deliveries = deliveries;
    }

    /** Newest first; see {@link CallbackDeliveries#list}. */
    public List<CallbackDelivery> list(
            TenantId tenant, Optional<CallbackDelivery.State> state, long before, int limit) {
        return bench.transactions().inOne(() -> deliveries.list(tenant, state, before, limit));
    }

    public CallbackDelivery show(TenantId tenant, CallbackDeliveryId id) {
        return bench.transactions().inOne(() -> deliveries.find(tenant, id)).orElseThrow(() -> unknown(id));
    }

    /** Begins a new round of attempts; one that is still under way is left alone. */
    public CallbackDelivery resend(TenantId tenant, CallbackDeliveryId id) {
        return bench.transactions().inOne(() -> {
            CallbackDelivery delivery = deliveries.lock(tenant, id).orElseThrow(() -> unknown(id));
            if (delivery.isPending()) {
                return delivery;
            }
            CallbackDelivery again = delivery.again(bench.now());
            deliveries.save(again);
            bench.later(DeliverCallback.task(again));
            return again;
        });
    }

    private static Refusal unknown(CallbackDeliveryId id) {
        return new Refusal(Reason.CALLBACK_UNKNOWN, "there is no delivery " + id);
    }
}
