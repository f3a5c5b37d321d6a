package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppPolicy;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.domain.tenancy.WeComForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private AppCredential changed(AppCredential known) {
        var policy = new AppPolicy(
                false,
                true,
                Optional.of(Set.of(new UserId("alice"), new UserId("王"))),
                new WeComForm(WeComForm.Arrays.RECORD_LIST, true, true));
        return new AppCredential(
                known.app(),
                known.tenant(),
                known.kind(),
                "Another name",
                known.keyId(),
                new SealedSecret(new byte[] {1, 2, 3}),
                known.createdAt(),
                AppCredential.Standing.DISABLED,
                policy);
    }

    @Test
    default void keeps_every_change() {
        AppCredential changed = changed(known(knownTenant().id(), CredentialKind.WECOM, freshKey()));

        inOne(() -> {
            stores().credentials().lock(changed.tenant(), changed.app());
            stores().credentials().save(changed);
        });

        assertThat(inOne(() -> stores().credentials().find(changed.tenant(), changed.app())))
                .contains(changed);
        assertThat(inOne(() -> stores().credentials().findByKey(CredentialKind.WECOM, changed.keyId())))
                .contains(changed);
        assertThat(inOne(() -> stores().credentials().list(changed.tenant()))).containsExactly(changed);
    }

    @Test
    default void adds_an_application_with_everything_it_has() {
        AppCredential whole = changed(SampleTenants.credential(knownTenant().id(), CredentialKind.WECOM, freshKey()));

        inOne(() -> stores().credentials().add(whole));

        assertThat(inOne(() -> stores().credentials().lock(whole.tenant(), whole.app())))
                .contains(whole);
    }

    @Test
    default void named_members_may_come_go_and_be_nobody() {
        AppCredential app = changed(known(knownTenant().id(), CredentialKind.WECOM, freshKey()));
        for (Optional<Set<UserId>> members : List.of(
                Optional.of(Set.of(new UserId("alice"))),
                Optional.of(Set.of(new UserId("bob"), new UserId("alice"))),
                Optional.of(Set.<UserId>of()),
                Optional.<Set<UserId>>empty())) {
            AppCredential next = naming(app, members);

            inOne(() -> {
                stores().credentials().lock(app.tenant(), app.app());
                stores().credentials().save(next);
            });

            assertThat(inOne(() -> stores().credentials().find(app.tenant(), app.app())))
                    .contains(next);
        }
    }

    private static AppCredential naming(AppCredential app, Optional<Set<UserId>> members) {
        return new AppCredential(
                app.app(),
                app.tenant(),
                app.kind(),
                app.name(),
                app.keyId(),
                app.secret(),
                app.createdAt(),
                AppCredential.Standing.ENABLED,
                new AppPolicy(true, false, members, WeComForm.DEFAULT));
    }

    @Test
    default void an_application_of_another_tenant_does_not_exist() {
        AppCredential here = known(knownTenant().id(), CredentialKind.MEETING, freshKey());
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().credentials().find(other, here.app()))).isEmpty();
        assertThat(inOne(() -> stores().credentials().lock(other, here.app()))).isEmpty();
    }

    @Test
    default void a_removed_credential_is_found_no_more() {
        AppCredential credential = known(knownTenant().id(), CredentialKind.MEETING, freshKey());

        inOne(() -> stores().credentials().remove(credential.tenant(), credential.app()));

        assertThat(inOne(() -> stores().credentials().findByKey(CredentialKind.MEETING, credential.keyId())))
                .isEmpty();
    }
}
