package io.reelkeep.application.tenancy;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F84 */
final class AuthenticateAppTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final RegisterApp.Issued app =
            kit.registerApp.register(school.tenant, CredentialKind.MEETING, "Sample app");

    private AuthenticateApp.Claim claim() {
        return new AuthenticateApp.Claim(
                CredentialKind.MEETING, app.credential().keyId(), Optional.empty(), Optional.empty());
    }

    private Caller authenticate(Instant signedAt, String nonce) {
        return kit.authenticateApp.authenticate(
                claim(), Optional.of(new AuthenticateApp.Freshness(signedAt, nonce)), app.secret()::equals);
    }

    private Instant now() {
        return kit.clock.instant();
    }

    @Test
    void who_proves_it_is_let_in() {
        assertThat(authenticate(now(), "1"))
                .isEqualTo(new Caller(school.tenant, app.credential().app()));
    }

    @Test
    void from_then_on_no_other_tenants_rows_are_within_reach() {
        assertRefused(
                Reason.SIGNATURE_WRONG,
                () -> kit.authenticateApp.authenticate(claim(), Optional.empty(), secret -> false));
        assertThat(kit.transactions.narrowedTo()).isEmpty();

        authenticate(now(), "1");

        assertThat(kit.transactions.narrowedTo()).contains(school.tenant);
    }

    @Test
    void tenant_and_application_must_be_the_ones_of_the_key_when_they_are_named() {
        String tenant = school.tenant.toString();
        String id = app.credential().app().toString();

        assertThat(named(Optional.of(tenant), Optional.of(id)).tenant()).isEqualTo(school.tenant);
        assertRefused(Reason.APP_UNKNOWN, () -> named(Optional.of(tenant + "0"), Optional.of(id)));
        assertRefused(Reason.APP_UNKNOWN, () -> named(Optional.of(tenant), Optional.of("")));
    }

    private Caller named(Optional<String> tenant, Optional<String> id) {
        var claim = new AuthenticateApp.Claim(
                CredentialKind.MEETING, app.credential().keyId(), tenant, id);
        return kit.authenticateApp.authenticate(claim, Optional.empty(), app.secret()::equals);
    }

    @Test
    void a_key_of_another_dialect_is_unknown() {
        var claim = new AuthenticateApp.Claim(
                CredentialKind.LIVE, app.credential().keyId(), Optional.empty(), Optional.empty());

        assertRefused(
                Reason.APP_UNKNOWN, () -> kit.authenticateApp.authenticate(claim, Optional.empty(), secret -> true));
    }

    @Test
    void a_removed_key_is_unknown() {
        kit.browseTenants.removeApp(school.tenant, app.credential().app());

        assertRefused(Reason.APP_UNKNOWN, () -> authenticate(now(), "1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void a_time_up_to_five_minutes_off_is_accepted(long secondsOff) {
        assertThat(authenticate(now().plusSeconds(secondsOff), "1")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -100_000_000_000L, 100_000_000_000L})
    void a_time_further_off_is_refused(long secondsOff) {
        assertRefused(Reason.TIMESTAMP_EXPIRED, () -> authenticate(now().plusSeconds(secondsOff), "1"));
    }

    @Test
    void a_wrong_proof_is_refused() {
        assertRefused(
                Reason.SIGNATURE_WRONG,
                () -> kit.authenticateApp.authenticate(claim(), Optional.empty(), secret -> false));
    }

    @Test
    void a_stale_time_is_told_before_a_wrong_proof() {
        var stale = new AuthenticateApp.Freshness(now().minusSeconds(301), "1");

        assertRefused(
                Reason.TIMESTAMP_EXPIRED,
                () -> kit.authenticateApp.authenticate(claim(), Optional.of(stale), secret -> false));
    }

    @Test
    void the_same_request_is_let_in_once() {
        authenticate(now(), "1");

        assertRefused(Reason.REQUEST_REPLAYED, () -> authenticate(now(), "1"));
        assertThat(authenticate(now(), "2")).isNotNull();
        assertThat(authenticate(now().plusSeconds(1), "1")).isNotNull();
    }

    @Test
    void a_wrong_proof_uses_no_nonce_up() {
        var fresh = new AuthenticateApp.Freshness(now(), "1");
        assertRefused(
                Reason.SIGNATURE_WRONG,
                () -> kit.authenticateApp.authenticate(claim(), Optional.of(fresh), secret -> false));

        assertThat(authenticate(now(), "1")).isNotNull();
    }

    @Test
    void two_applications_may_use_the_same_nonce() {
        RegisterApp.Issued other = kit.registerApp.register(school.tenant, CredentialKind.MEETING, "Other");
        authenticate(now(), "1");
        var claim = new AuthenticateApp.Claim(
                CredentialKind.MEETING, other.credential().keyId(), Optional.empty(), Optional.empty());

        assertThat(kit.authenticateApp.authenticate(
                        claim, Optional.of(new AuthenticateApp.Freshness(now(), "1")), other.secret()::equals))
                .isNotNull();
    }

    @Test
    void a_request_cannot_be_replayed_as_long_as_its_time_is_accepted() {
        Instant signedAt = now().plusSeconds(300);
        authenticate(signedAt, "1");

        for (int step = 0; step <= 1_200; step++) {
            kit.clock.advance(Duration.ofMillis(500));
            kit.sweepGarbage.sweep();
            assertThat(refusal(signedAt)).isEqualTo(Reason.REQUEST_REPLAYED);
        }
    }

    private Reason refusal(Instant signedAt) {
        try {
            authenticate(signedAt, "1");
            throw new AssertionError("let in at " + now());
        } catch (Refusal refusal) {
            return refusal.reason();
        }
    }

    private Caller authenticateUntil(Instant end) {
        return kit.authenticateApp.authenticate(claim(), new AuthenticateApp.Expiry(end), app.secret()::equals);
    }

    /** Contract: Classroom 1, expire_time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 120, 86_400})
    void a_signature_holds_until_it_expires_as_often_as_it_is_used(long secondsAhead) {
        Instant end = now().plusSeconds(secondsAhead);

        assertThat(authenticateUntil(end)).isEqualTo(authenticateUntil(end));
    }

    @Test
    void a_signature_has_expired_at_its_end_and_cannot_hold_for_more_than_a_day() {
        assertRefused(Reason.TIMESTAMP_EXPIRED, () -> authenticateUntil(now()));
        assertRefused(Reason.TIMESTAMP_EXPIRED, () -> authenticateUntil(now().minusSeconds(1)));
        assertRefused(Reason.SIGNATURE_WRONG, () -> authenticateUntil(now().plusSeconds(86_401)));
    }

    @Test
    void a_wrong_signature_is_refused_however_long_it_holds() {
        assertRefused(
                Reason.SIGNATURE_WRONG,
                () -> kit.authenticateApp.authenticate(
                        claim(), new AuthenticateApp.Expiry(now().plusSeconds(60)), secret -> false));
    }
}
