package io.reelkeep.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 7.2.3, 7.3.1: who has a session is somebody until it is over. */
final class RecogniseVisitorTest {
    private final Kit kit = new Kit();
    private final Tenant tenant = SampleTenants.tenant();
    private final User alice = SampleTenants.user(tenant.id(), "alice");

    RecogniseVisitorTest() {
        kit.transactions.inOne(() -> kit.stores.tenants().add(tenant));
        kit.transactions.inOne(() -> {
            kit.stores.users().add(alice);
        });
    }

    private SessionOpener.Opened open(UserId user) {
        return kit.transactions.inOne(() -> kit.sessionOpener.open(tenant.id(), user, Session.Method.OIDC));
    }

    private Optional<SignedIn> recognised(String cookie) {
        return kit.recogniseVisitor.recognise(Optional.of(cookie));
    }

    @Test
    void knows_whoever_has_the_token_and_keeps_its_digest_only() {
        SessionOpener.Opened opened = open(alice.id());

        assertThat(recognised(opened.token())).contains(new SignedIn(tenant.id(), alice.id()));
        assertThat(opened.token()).hasSize(43);
        assertThat(opened.session().token().hex()).isNotEqualTo(opened.token());
        assertThat(opened.csrfToken()).hasSize(43).isNotEqualTo(opened.token());
        assertThat(opened.toString()).doesNotContain(opened.token()).doesNotContain(opened.csrfToken());
    }

    @Test
    void knows_nobody_without_a_cookie() {
        assertThat(kit.recogniseVisitor.recognise(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "' or 1=1 --", "\u0000", "王"})
    void knows_nobody_by_an_odd_cookie(String cookie) {
        open(alice.id());

        assertThat(recognised(cookie)).isEmpty();
        assertThat(recognised(cookie.repeat(1000))).isEmpty();
    }

    @Test
    void knows_nobody_by_a_token_with_a_piece_more_or_less() {
        String token = open(alice.id()).token();

        assertThat(recognised(token + "a")).isEmpty();
        assertThat(recognised(token.substring(1))).isEmpty();
        assertThat(recognised(token + "; x")).isEmpty();
    }

    @Test
    void a_session_that_is_used_lasts_longer_and_is_noted_once_a_minute() {
        String token = open(alice.id()).token();
        kit.clock.advance(Duration.ofHours(11));
        assertThat(recognised(token)).isPresent();
        kit.clock.advance(Duration.ofHours(12).minusMillis(1));
        assertThat(recognised(token)).isPresent();
        kit.clock.advance(Duration.ofHours(12));

        assertThat(recognised(token)).isEmpty();
    }

    @Test
    void nobody_signs_in_who_is_not_there_or_is_a_device() {
        var room = new User(tenant.id(), new UserId("room"), "Room 1", User.Kind.ROOMS_DEVICE, SampleTenants.NOON);
        kit.transactions.inOne(() -> {
            kit.stores.users().add(room);
        });

        for (String user : new String[] {"bob", "ALICE", "room"}) {
            assertThatThrownBy(() -> open(new UserId(user)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SIGN_IN_FAILED));
        }
        assertThatThrownBy(() -> kit.transactions.inOne(
                        () -> kit.sessionOpener.open(new TenantId(9), alice.id(), Session.Method.PASSWORD)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_signs_in_sweeps_out_what_is_over() {
        Session old = open(alice.id()).session();
        kit.clock.advance(Session.IDLE_LIFETIME);
        open(alice.id());

        assertThat(kit.transactions.inOne(() -> kit.stores.people().sessions().find(tenant.id(), old.id())))
                .isEmpty();
    }
}
