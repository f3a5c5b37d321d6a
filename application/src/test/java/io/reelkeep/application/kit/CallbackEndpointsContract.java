package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.callback.port.CallbackEndpoints} promises. */
public interface CallbackEndpointsContract extends StoreContract {
    private CallbackEndpoint known(TenantId tenant, String url) {
        String keyId = Long.toString(1_400_000_000L + SampleIds.next());
        var endpoint = new CallbackEndpoint(tenant, URI.create(url), keyId);
        inOne(() -> {
            stores().credentials().add(SampleTenants.credential(tenant, CredentialKind.CLASSROOM, keyId));
            stores().endpoints().set(endpoint);
        });
        return endpoint;
    }

    @Test
    default void finds_the_endpoint_of_a_tenant() {
        CallbackEndpoint endpoint =
                known(knownTenant().id(), "https://receiver.example/%E4%B8%AD?a=b&c=" + "d".repeat(1_000));

        assertThat(inOne(() -> stores().endpoints().find(endpoint.tenant()))).contains(endpoint);
    }

    @Test
    default void a_second_one_replaces_the_first() {
        TenantId tenant = knownTenant().id();
        known(tenant, "https://receiver.example/1");

        CallbackEndpoint second = known(tenant, "https://receiver.example/2");

        assertThat(inOne(() -> stores().endpoints().find(tenant))).contains(second);
    }

    @Test
    default void every_tenant_has_its_own() {
        CallbackEndpoint here = known(knownTenant().id(), "https://receiver.example/1");
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().endpoints().find(other))).isEmpty();
        inOne(() -> stores().endpoints().remove(other));
        assertThat(inOne(() -> stores().endpoints().find(here.tenant()))).contains(here);
    }

    @Test
    default void a_removed_endpoint_is_found_no_more() {
        CallbackEndpoint endpoint = known(knownTenant().id(), "https://receiver.example/1");

        inOne(() -> stores().endpoints().remove(endpoint.tenant()));

        assertThat(inOne(() -> stores().endpoints().find(endpoint.tenant()))).isEmpty();
    }
}
