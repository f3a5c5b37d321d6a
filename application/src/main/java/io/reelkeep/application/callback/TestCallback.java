package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.util.Optional;

/** Tries an address for announcements: once, at once, with a body that tells of nothing. No trace of it is kept. */
public final class TestCallback {
    private final Workbench bench;
    private final Credentials credentials;
    private final SecretVault vault;
    private final CallbackEndpoints endpoints;
    private final CallbackBodies bodies;
    private final CallbackClient client;

    public TestCallback(
            Workbench bench,
            Credentials credentials,
            SecretVault vault,
            CallbackEndpoints endpoints,
            CallbackBodies bodies,
            CallbackClient client) {
        this.bench = bench;
        this.credentials = credentials;
        this.vault = vault;
        this.endpoints = endpoints;
        this.bodies = bodies;
        this.client = client;
    }

    /** What was sent where, and what came back. */
    public record Tried(CallbackEndpoint endpoint, String body, CallbackAnswer answer) {}

    /**
     * Tries the address that is set.
     *
     * @throws Refusal CALLBACK_UNKNOWN when none is
     */
    public Tried test(TenantId tenant) {
        return test(bench.transactions()
                .inOne(() -> endpoints.find(tenant))
                .orElseThrow(
                        () -> new Refusal(Reason.CALLBACK_UNKNOWN, "no callback is set, and none was given to try")));
    }

    /**
     * Tries one that need not be set.
     *
     * @throws Refusal CALLBACK_TARGET_FORBIDDEN, APP_UNKNOWN as when it is set
     */
    public Tried test(CallbackEndpoint endpoint) {
        client.refuseForbidden(endpoint.url());
        CallbackSecrets secrets = bench.transactions().inOne(() -> secrets(endpoint));
        String body = bodies.test(endpoint.keyId(), bench.now());
        var delivery = CallbackDelivery.due(
                new CallbackDeliveryId(bench.ids().next()),
                endpoint.addressee(),
                new Announcement(new RecordingId(bench.ids().next()), Optional.empty(), bodies.testEvent(), body),
                bench.now());
        return new Tried(endpoint, body, client.post(delivery, secrets));
    }

    private CallbackSecrets secrets(CallbackEndpoint endpoint) {
        AppCredential app = credentials
                .findByKey(CredentialKind.CLASSROOM, endpoint.keyId())
                .filter(found -> found.tenant().equals(endpoint.tenant()))
                .orElseThrow(() -> new Refusal(
                        Reason.APP_UNKNOWN, endpoint.keyId() + " is not the sdkappid of a classroom application here"));
        return new CallbackSecrets(app.app(), vault.open(app.tenant(), app.secret()), Optional.empty());
    }
}
