package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.util.Optional;

/** Sets where a tenant is told of finished recordings (F99). */
public final class SetCallbackEndpoint {
    private final Transactions transactions;
    private final Credentials credentials;
    private final CallbackEndpoints endpoints;
    private final CallbackClient client;

    public SetCallbackEndpoint(
            Transactions transactions, Credentials credentials, CallbackEndpoints endpoints, CallbackClient client) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.endpoints = endpoints;
        this.client = client;
    }

    /**
     * @throws Refusal CALLBACK_TARGET_FORBIDDEN for an address that must not be called; APP_UNKNOWN when the key is not
     *     a classroom key of this tenant
     */
    public CallbackEndpoint set(CallbackEndpoint endpoint) {
        client.refuseForbidden(endpoint.url());
        transactions.inOne(() -> {
            boolean ours = credentials
                    .findByKey(CredentialKind.CLASSROOM, endpoint.keyId())
                    .filter(found -> found.tenant().equals(endpoint.tenant()))
                    .isPresent();
            if (!ours) {
                throw new Refusal(
                        Reason.APP_UNKNOWN, endpoint.keyId() + " is not the sdkappid of a classroom application here");
            }
            endpoints.set(endpoint);
        });
        return endpoint;
    }

    public Optional<CallbackEndpoint> current(TenantId tenant) {
        return transactions.inOne(() -> endpoints.find(tenant));
    }

    /** Nothing new is announced; deliveries under way go on. */
    public void remove(TenantId tenant) {
        transactions.inOne(() -> endpoints.remove(tenant));
    }
}
