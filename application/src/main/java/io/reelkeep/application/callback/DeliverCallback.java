package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.EventKeys;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import java.time.Instant;
import java.util.Optional;

/** Makes one attempt to deliver a callback: counted first, sent outside any transaction, then the answer is kept. */
public final class DeliverCallback {
    private final Workbench bench;
    private final CallbackDeliveries deliveries;
    private final CallbackClient client;
    private final Keys keys;

    public DeliverCallback(Workbench bench, CallbackDeliveries deliveries, CallbackClient client, Keys keys) {
        this.bench = bench;
        this.deliveries = deliveries;
        this.client = client;
        this.keys = keys;
    }

    /** Where the keys come from. */
    public record Keys(Credentials credentials, EventSubscriptions subscriptions, SecretVault vault) {}

    /** The work of delivering; each round is a task of its own, so that a new one never meets the end of the last. */
    static Task task(CallbackDelivery delivery) {
        return new Task(TaskKind.DELIVER_CALLBACK, delivery.tenant(), delivery.id() + "/" + delivery.round());
    }

    /** A delivery as it stands, and whether this call has counted an attempt that it must now make. */
    private record Step(CallbackDelivery delivery, boolean mustSend) {}

    /** @return when to try again; empty when it was delivered or given up (F107) */
    public Optional<Instant> deliver(TenantId tenant, CallbackDeliveryId id) {
        Optional<Step> step =
                bench.transactions().inOne(() -> deliveries.lock(tenant, id).map(this::beginIfDue));
        if (step.isEmpty() || !step.get().mustSend()) {
            return step.flatMap(known -> known.delivery().nextAttemptAt());
        }
        CallbackDelivery begun = step.get().delivery();
        CallbackAnswer answer = post(begun);
        return bench.transactions().inOne(() -> keep(begun, answer));
    }

    private Step beginIfDue(CallbackDelivery delivery) {
        Instant now = bench.now();
        boolean due = delivery.isPending()
                && delivery.nextAttemptAt().map(at -> !at.isAfter(now)).orElse(false);
        if (!due) {
            return new Step(delivery, false);
        }
        CallbackDelivery begun = delivery.beginning(now, delivery.to().kind().schedule());
        deliveries.save(begun);
        return new Step(begun, begun.isPending());
    }

    private static boolean isUnderWay(CallbackDelivery delivery) {
        int made = delivery.attemptsMade();
        return made > 0 && delivery.attempts().get(made - 1).answer().isEmpty();
    }

    private CallbackAnswer post(CallbackDelivery delivery) {
        return bench.transactions()
                .inOne(() -> secrets(delivery.to()))
                .map(secrets -> client.post(delivery, secrets))
                .orElseGet(() -> new CallbackAnswer(
                        false, Optional.empty(), "the application or its subscription was removed", 0));
    }

    private Optional<CallbackSecrets> secrets(Addressee to) {
        return keys.credentials()
                .findByKey(to.kind().credential(), to.keyId())
                .filter(app -> app.tenant().equals(to.tenant()))
                .flatMap(app -> secrets(to, app));
    }

    private Optional<CallbackSecrets> secrets(Addressee to, AppCredential app) {
        return switch (to.kind()) {
            case CLASSROOM, NOTIFY ->
                Optional.of(new CallbackSecrets(
                        app.app(), keys.vault().open(app.tenant(), app.secret()), Optional.empty()));
            case MEETING, WECOM ->
                keys.subscriptions().find(app.tenant(), app.app()).map(subscription -> {
                    EventKeys known = EventKeys.read(keys.vault().open(app.tenant(), subscription.keys()));
                    return new CallbackSecrets(app.app(), known.token(), known.aesKey());
                });
        };
    }

    /** An answer that comes after the delivery was begun anew, or deleted with its file, belongs to nobody. */
    private Optional<Instant> keep(CallbackDelivery begun, CallbackAnswer answer) {
        Optional<CallbackDelivery> kept = deliveries.lock(begun.tenant(), begun.id());
        return kept.flatMap(now -> keep(now, begun, answer));
    }

    private Optional<Instant> keep(CallbackDelivery now, CallbackDelivery begun, CallbackAnswer answer) {
        boolean mine = now.round() == begun.round() && now.attemptsMade() == begun.attemptsMade() && isUnderWay(now);
        if (!mine) {
            return now.nextAttemptAt();
        }
        CallbackDelivery answered =
                now.answered(answer, bench.now(), now.to().kind().schedule());
        deliveries.save(answered);
        return answered.nextAttemptAt();
    }
}
