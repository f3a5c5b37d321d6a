package io.reelkeep.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.ScriptedAuthorities;
import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.domain.kit.SampleProviders;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProvider.Strangers;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.ReturnPath;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with somebody else's word (F57: the user id is that of the enterprise's sign-on). */
final class FederationTest {
    private static final ReturnPath CONSOLE = new ReturnPath("/console/");

    private final Kit kit = new Kit();
    private final ScriptedAuthorities authorities =
            new ScriptedAuthorities(() -> kit.transactions.refuseInside("asking an authority"));
    private final KeepIdentityProviders keeps = new KeepIdentityProviders(
            kit.bench, kit.stores.tenants(), kit.stores.people().providers(), kit.vault);
    private final FederatedEntrance entrance = new FederatedEntrance(
            kit.bench, kit.stores.people().providers(), kit.stores.users(), kit.sessionOpener, kit.vault);
    private final BeginVisit begins = new BeginVisit(kit.bench, entrance, authorities, kit.secrets, kit.vault);
    private final EndVisit ends = new EndVisit(kit.bench, entrance, authorities, kit.stores.nonces(), kit.vault);
    private final SignInByDirectory directory = new SignInByDirectory(
            kit.bench, entrance, authorities, kit.stores.people().tries());

    private final TenantId tenant = knownTenant();

    private TenantId knownTenant() {
        Tenant added = SampleTenants.tenant();
        kit.transactions.inOne(() -> {
            kit.stores.tenants().add(added);
            kit.stores.users().add(SampleTenants.user(added.id(), "alice"));
        });
        return added.id();
    }

    private IdentityProviderId provider(
            Strangers strangers, Function<KeepIdentityProviders.Sealer, Authority> authority) {
        return keeps.add(
                        tenant,
                        sealer -> new IdentityProvider.Terms("School", true, strangers, authority.apply(sealer)))
                .id();
    }

    private IdentityProviderId oidc() {
        return provider(Strangers.REFUSE, sealer -> SampleProviders.oidc(sealer.apply("geheim")));
    }

    private IdentityProviderId ldap() {
        return provider(Strangers.REFUSE, sealer -> SampleProviders.ldap(sealer.apply("geheim"), Optional.empty()));
    }

    private BeginVisit.Visit begun(IdentityProviderId id) {
        return begins.begin(id, CONSOLE, false);
    }

    private SignInAttempt attempt() {
        return authorities.begun.get(authorities.begun.size() - 1);
    }

    private EndVisit.Shown back(BeginVisit.Visit visit, String code) {
        return new EndVisit.Shown(
                Optional.of(visit.ticket()), Optional.of(attempt().state()), Optional.of(code), Optional.empty());
    }

    private static void assertRefused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void a_known_person_comes_back_to_a_session_and_goes_on() {
        IdentityProviderId id = oidc();

        EndVisit.Arrival arrival = ends.end(id, back(begun(id), "alice"));

        assertThat(arrival.returnTo()).isEqualTo(CONSOLE);
        assertThat(arrival.opened().user().id()).isEqualTo(new UserId("alice"));
        assertThat(arrival.opened().session().method()).isEqualTo(Session.Method.OIDC);
        assertThat(arrival.opened().session().tenant()).isEqualTo(tenant);
        assertThat(authorities.secrets).containsExactly("geheim");
    }

    @Test
    void each_visit_has_secrets_of_its_own() {
        IdentityProviderId id = oidc();
        begun(id);
        SignInAttempt first = attempt();
        begun(id);

        assertThat(attempt().state()).isNotEqualTo(first.state());
        assertThat(attempt().nonce())
                .isNotEqualTo(first.nonce())
                .isNotEqualTo(attempt().state());
        assertThat(attempt().verifier()).isNotEqualTo(first.verifier());
    }

    /** ASVS 10.1.2, RFC 6749 §10.12. */
    @Test
    void a_visit_ends_once() {
        IdentityProviderId id = oidc();
        EndVisit.Shown back = back(begun(id), "alice");
        ends.end(id, back);

        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(id, back));
    }

    @Test
    void a_visit_that_failed_has_ended_too() {
        IdentityProviderId id = oidc();
        BeginVisit.Visit visit = begun(id);
        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(id, back(visit, ScriptedAuthorities.WRONG)));

        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(id, back(visit, "alice")));
    }

    @Test
    void what_another_browser_began_is_refused() {
        IdentityProviderId id = oidc();
        BeginVisit.Visit own = begun(id);
        begun(id);
        String others = attempt().state();

        assertRefused(
                Reason.SIGN_IN_FAILED,
                () -> ends.end(
                        id,
                        new EndVisit.Shown(
                                Optional.of(own.ticket()),
                                Optional.of(others),
                                Optional.of("alice"),
                                Optional.empty())));
        assertRefused(
                Reason.SIGN_IN_FAILED,
                () -> ends.end(
                        id,
                        new EndVisit.Shown(
                                Optional.empty(), Optional.of(others), Optional.of("alice"), Optional.empty())));
    }

    @Test
    void a_ticket_is_for_one_provider_of_one_tenant() {
        IdentityProviderId id = oidc();
        IdentityProviderId sibling = oidc();
        TenantId other = knownTenant();
        IdentityProviderId foreign = keeps.add(
                        other,
                        sealer -> new IdentityProvider.Terms(
                                "Other", true, Strangers.REFUSE, SampleProviders.oidc(sealer.apply("x"))))
                .id();
        BeginVisit.Visit visit = begun(id);

        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(sibling, back(visit, "alice")));
        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(foreign, back(visit, "alice")));
    }

    @Test
    void the_way_back_is_open_for_ten_minutes() {
        IdentityProviderId id = oidc();
        BeginVisit.Visit inTime = begun(id);
        EndVisit.Shown back = back(inTime, "alice");
        kit.clock.advance(SignInAttempt.LIFETIME.minusMillis(1));
        assertThat(ends.end(id, back).returnTo()).isEqualTo(CONSOLE);

        BeginVisit.Visit late = begun(id);
        EndVisit.Shown lateBack = back(late, "alice");
        kit.clock.advance(SignInAttempt.LIFETIME);
        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(id, lateBack));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "\u0000", "王"})
    void other_tickets_are_worth_nothing(String ticket) {
        IdentityProviderId id = oidc();
        begun(id);

        assertRefused(
                Reason.SIGN_IN_FAILED,
                () -> ends.end(
                        id,
                        new EndVisit.Shown(
                                Optional.of(ticket),
                                Optional.of(attempt().state()),
                                Optional.of("alice"),
                                Optional.empty())));
    }

    @Test
    void without_a_code_nobody_comes_in() {
        IdentityProviderId id = oidc();
        BeginVisit.Visit visit = begun(id);

        assertRefused(
                Reason.SIGN_IN_FAILED,
                () -> ends.end(
                        id,
                        new EndVisit.Shown(
                                Optional.of(visit.ticket()),
                                Optional.of(attempt().state()),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    void strangers_are_refused_unless_they_are_to_become_users() {
        IdentityProviderId refusing = oidc();
        BeginVisit.Visit refused = begun(refusing);
        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(refusing, back(refused, "bob")));
        assertThat(user("bob")).isEmpty();

        IdentityProviderId taking = provider(Strangers.PROVISION, sealer -> SampleProviders.oidc(sealer.apply("x")));
        ends.end(taking, back(begun(taking), "bob"));

        assertThat(user("bob")).hasValueSatisfying(bob -> {
            assertThat(bob.name()).isEqualTo("Name of bob");
            assertThat(bob.administrator()).isFalse();
        });
    }

    @Test
    void who_is_a_user_already_is_not_renamed() {
        IdentityProviderId id = provider(Strangers.PROVISION, sealer -> SampleProviders.oidc(sealer.apply("x")));
        ends.end(id, back(begun(id), "alice"));

        assertThat(user("alice").map(User::name)).contains("User alice");
    }

    @Test
    void a_rooms_device_is_nobody_who_signs_in() {
        kit.transactions.inOne(() -> {
            kit.stores
                    .users()
                    .add(new User(tenant, new UserId("room1"), "Room", User.Kind.ROOMS_DEVICE, SampleTenants.NOON));
        });
        IdentityProviderId id = provider(Strangers.PROVISION, sealer -> SampleProviders.oidc(sealer.apply("x")));
        BeginVisit.Visit visit = begun(id);

        assertRefused(Reason.SIGN_IN_FAILED, () -> ends.end(id, back(visit, "room1")));
    }

    private Optional<User> user(String id) {
        return kit.transactions.inOne(() -> kit.stores.users().find(tenant, new UserId(id)));
    }

    @Test
    void one_that_is_switched_off_or_removed_is_as_unknown_as_any() {
        IdentityProviderId id = oidc();
        BeginVisit.Visit visit = begun(id);
        EndVisit.Shown back = back(visit, "alice");
        keeps.change(
                tenant,
                id,
                (terms, sealer) ->
                        new IdentityProvider.Terms(terms.label(), false, terms.strangers(), terms.authority()));

        assertRefused(Reason.IDENTITY_PROVIDER_UNKNOWN, () -> begun(id));
        assertRefused(Reason.IDENTITY_PROVIDER_UNKNOWN, () -> ends.end(id, back));
        assertThat(entrance.ways(tenant)).isEmpty();
        keeps.remove(tenant, id);
        assertRefused(Reason.IDENTITY_PROVIDER_UNKNOWN, () -> keeps.show(tenant, id));
    }

    @Test
    void a_directory_is_not_visited_and_an_issuer_takes_no_passwords() {
        assertRefused(Reason.IDENTITY_PROVIDER_UNKNOWN, () -> begun(ldap()));
        assertRefused(Reason.IDENTITY_PROVIDER_UNKNOWN, () -> directory.signIn(command(oidc(), "alice", "right")));
    }

    private static SignInByDirectory.Command command(IdentityProviderId id, String name, String password) {
        return new SignInByDirectory.Command(id, name, password, "198.51.100.7", Optional.empty());
    }

    /** ASVS 6.3.1 */
    @Test
    void passwords_of_a_directory_are_not_guessed_without_end() {
        IdentityProviderId id = ldap();
        for (int guess = 1; guess <= 10; guess++) {
            String name = guess % 2 == 0 ? "alice" : "ALICE";
            assertRefused(Reason.SIGN_IN_FAILED, () -> directory.signIn(command(id, name, ScriptedAuthorities.WRONG)));
        }

        assertRefused(Reason.TOO_MANY_TRIES, () -> directory.signIn(command(id, "alice", "right")));
        kit.clock.advance(Duration.ofMinutes(15));
        assertThat(directory.signIn(command(id, "alice", "right"))).isNotNull();
    }

    @Test
    void a_name_and_password_of_the_directory_open_a_session() {
        SessionOpener.Opened opened = directory.signIn(command(ldap(), "alice", "right"));

        assertThat(opened.session().method()).isEqualTo(Session.Method.LDAP);
        assertRefused(
                Reason.SIGN_IN_FAILED, () -> directory.signIn(command(ldap(), "alice", ScriptedAuthorities.WRONG)));
    }

    /** RFC 4513 §5.1.2: a bind without a password succeeds, as nobody. */
    @Test
    void empty_and_endless_names_and_passwords_do_not_reach_the_directory() {
        IdentityProviderId id = ldap();
        var asked = new ScriptedAuthorities(() -> {
            throw new IllegalStateException("was asked");
        });
        var guarded = new SignInByDirectory(
                kit.bench, entrance, asked, kit.stores.people().tries());

        for (String odd : new String[] {"", "a\0b", "x".repeat(257)}) {
            assertRefused(Reason.SIGN_IN_FAILED, () -> guarded.signIn(command(id, "alice", odd)));
            assertRefused(Reason.SIGN_IN_FAILED, () -> guarded.signIn(command(id, odd, "right")));
        }
        assertThat(directory.signIn(command(id, "alice", "x".repeat(256)))).isNotNull();
    }

    @Test
    void secrets_are_not_told_to_logs() {
        IdentityProviderId id = oidc();
        BeginVisit.Visit visit = begun(id);
        var asked = new Authorities.Asked(keeps.show(tenant, id), "geheim");

        assertThat(asked + "" + visit + back(visit, "code"))
                .doesNotContain("geheim")
                .doesNotContain(visit.ticket());
    }

    @Test
    void only_tenants_that_are_here_have_providers() {
        var nobody = new TenantId(1);

        assertRefused(Reason.TENANT_UNKNOWN, () -> keeps.list(nobody));
        assertThat(entrance.ways(nobody)).isEmpty();
        TenantId other = knownTenant();
        assertRefused(Reason.IDENTITY_PROVIDER_UNKNOWN, () -> keeps.show(other, oidc()));
    }
}
