package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.tenancy.port.Credentials} promises. */
public interface CredentialsContract extends StoreContract {
    private AppCredential known(TenantId tenant, CredentialKind kind, String keyId) {
        AppCredential credential = SampleTenants.credential(tenant, kind, keyId);
        assertThat(inOne(() -> stores().credentials().add(credential))).isTrue();
        return credential;
    }

    private static String freshKey() {
        return "AKID" + SampleIds.next();
    }

    @Test
    default void finds_a_credential_by_its_kind_and_key() {
        AppCredential credential = known(knownTenant().id(), CredentialKind.MEETING, freshKey());

        assertThat(inOne(() -> stores().credentials().findByKey(CredentialKind.MEETING, credential.keyId())))
                .contains(credential);
        assertThat(inOne(() -> stores().credentials().findByKey(CredentialKind.LIVE, credential.keyId())))
                .isEmpty();
    }

    @Test
    default void tells_upper_from_lower_case_in_keys() {
        AppCredential credential = known(knownTenant().id(), CredentialKind.MEETING, freshKey());

        assertThat(inOne(() -> stores().credentials()
                        .findByKey(CredentialKind.MEETING, credential.keyId().toLowerCase(Locale.ROOT))))
                .isEmpty();
    }

    @Test
    default void refuses_a_taken_key_also_to_another_tenant_and_keeps_the_first() {
        AppCredential first = known(knownTenant().id(), CredentialKind.MEETING, freshKey());
        AppCredential second = SampleTenants.credential(knownTenant().id(), CredentialKind.MEETING, first.keyId());

        assertThat(inOne(() -> stores().credentials().add(second))).isFalse();

        assertThat(inOne(() -> stores().credentials().findByKey(CredentialKind.MEETING, first.keyId())))
                .contains(first);
    }

    @Test
    default void the_same_key_may_exist_in_two_kinds() {
        AppCredential meeting = known(knownTenant().id(), CredentialKind.MEETING, freshKey());
        AppCredential live = known(meeting.tenant(), CredentialKind.LIVE, meeting.keyId());

        assertThat(inOne(() -> stores().credentials().list(meeting.tenant()))).containsExactlyInAnyOrder(meeting, live);
    }

    @Test
    default void lists_and_removes_only_within_the_tenant() {
        AppCredential here = known(knownTenant().id(), CredentialKind.MEETING, freshKey());
        TenantId other = knownTenant().id();

        inOne(() -> stores().credentials().remove(other, here.app()));

        assertThat(inOne(() -> stores().credentials().list(other))).isEmpty();
        assertThat(inOne(() -> stores().credentials().list(here.tenant()))).containsExactly(here);
    }

    @Test
    default void a_removed_credential_is_found_no_more() {
        AppCredential credential = known(knownTenant().id(), CredentialKind.MEETING, freshKey());

        inOne(() -> stores().credentials().remove(credential.tenant(), credential.app()));

        assertThat(inOne(() -> stores().credentials().findByKey(CredentialKind.MEETING, credential.keyId())))
                .isEmpty();
    }
}
