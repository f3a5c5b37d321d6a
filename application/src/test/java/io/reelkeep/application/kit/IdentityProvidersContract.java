package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.domain.kit.SampleProviders;
import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProvider.Strangers;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link IdentityProviders} promises. */
public interface IdentityProvidersContract extends StoreContract {
    SealedSecret SECRET = new SealedSecret(new byte[] {1, 2, 3});

    private IdentityProviders providers() {
        return stores().people().providers();
    }

    private IdentityProvider known(TenantId tenant, Authority authority) {
        IdentityProvider provider = SampleProviders.provider(tenant, authority);
        inOne(() -> providers().add(provider));
        return provider;
    }

    static Stream<Authority> everyKind() {
        return Stream.of(
                SampleProviders.oidc(SECRET),
                SampleProviders.wecom(SECRET),
                SampleProviders.ldap(SECRET, Optional.empty()),
                SampleProviders.ldap(SECRET, Optional.of("-----BEGIN CERTIFICATE-----\n" + "A".repeat(9_000))));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    default void finds_every_kind_as_it_was_added(Authority authority) {
        IdentityProvider provider = known(knownTenant().id(), authority);

        assertThat(inOne(() -> providers().find(provider.id()))).contains(provider);
        assertThat(inOne(() -> providers().find(provider.tenant(), provider.id())))
                .contains(provider);
        assertThat(inOne(() -> providers().lock(provider.tenant(), provider.id())))
                .contains(provider);
        assertThat(inOne(() -> providers().list(provider.tenant()))).containsExactly(provider);
    }

    @Test
    default void keeps_every_change() {
        IdentityProvider provider = known(knownTenant().id(), SampleProviders.oidc(SECRET));
        var other = new OidcIssuer(
                URI.create("https://other.example/"),
                "another",
                new SealedSecret(new byte[] {4}),
                "openid email",
                "email");
        IdentityProvider changed = provider.with(new IdentityProvider.Terms("别的", false, Strangers.PROVISION, other));

        inOne(() -> {
            providers().lock(provider.tenant(), provider.id());
            providers().save(changed);
        });

        assertThat(inOne(() -> providers().find(provider.id()))).contains(changed);
    }

    @Test
    default void one_of_another_tenant_does_not_exist() {
        IdentityProvider here = known(knownTenant().id(), SampleProviders.oidc(SECRET));
        TenantId other = knownTenant().id();

        inOne(() -> providers().remove(other, here.id()));

        assertThat(inOne(() -> providers().find(other, here.id()))).isEmpty();
        assertThat(inOne(() -> providers().lock(other, here.id()))).isEmpty();
        assertThat(inOne(() -> providers().list(other))).isEmpty();
        assertThat(inOne(() -> providers().find(here.id()))).contains(here);
    }

    @Test
    default void a_removed_one_is_found_no_more() {
        TenantId tenant = knownTenant().id();
        IdentityProvider first = known(tenant, SampleProviders.oidc(SECRET));
        IdentityProvider second = known(tenant, SampleProviders.wecom(SECRET));

        inOne(() -> providers().remove(tenant, first.id()));
        inOne(() -> providers().remove(tenant, first.id()));

        assertThat(inOne(() -> providers().find(first.id()))).isEmpty();
        assertThat(inOne(() -> providers().list(tenant))).containsExactly(second);
    }
}
