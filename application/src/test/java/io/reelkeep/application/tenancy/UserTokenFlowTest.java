package io.reelkeep.application.tenancy;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** F57, F81; contract: Meeting 2.2. */
final class UserTokenFlowTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final AppCredential app = kit.registerApp
            .register(school.tenant, CredentialKind.MEETING, "App")
            .credential();

    private String issue(TenantId tenant, AppId through, UserId user) {
        return kit.issueUserToken.issue(
                new IssueUserToken.Command(tenant, through, user, IssueUserToken.USUAL_LIFETIME));
    }

    private String token() {
        return issue(school.tenant, app.app(), school.teacher);
    }

    private Caller call(String token) {
        return kit.authenticateUser.authenticate(token, school.teacher.value(), kit.clock.instant());
    }

    @Test
    void a_token_is_for_one_user_and_what_was_made_through_the_application() {
        Caller caller = call(token());

        assertThat(caller.tenant()).isEqualTo(school.tenant);
        assertThat(caller.app()).isEqualTo(app.app());
        assertThat(caller.user()).contains(school.teacher);
        assertThat(caller.reach()).isEqualTo(AppReach.madeThrough(app.app()));
    }

    @Test
    void a_token_is_nobody_elses() {
        String token = token();

        assertRefused(
                Reason.TOKEN_UNKNOWN, () -> kit.authenticateUser.authenticate(token, "somebody", kit.clock.instant()));
    }

    @Test
    void a_token_ends_with_its_time() {
        String token = token();

        kit.clock.advance(Duration.ofHours(2).minusMillis(1));
        assertThat(call(token).user()).isPresent();
        kit.clock.advance(Duration.ofMillis(1));

        assertRefused(Reason.TOKEN_EXPIRED, () -> call(token));
    }

    @Test
    void a_token_ends_with_the_secret_of_its_application() {
        String token = token();

        kit.rotateSecret.rotate(school.tenant, app.app());

        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(token));
        assertThat(call(token()).user()).isPresent();
    }

    @Test
    void a_token_ends_with_its_application() {
        String token = token();

        kit.changeApp.change(school.tenant, app.app(), UserTokenFlowTest::disabled);
        assertRefused(Reason.APP_DISABLED, () -> call(token));
        assertRefused(Reason.APP_DISABLED, this::token);
        kit.browseTenants.removeApp(school.tenant, app.app());

        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(token));
    }

    private static AppCredential disabled(AppCredential app) {
        return new AppCredential(
                app.app(),
                app.tenant(),
                app.kind(),
                app.name(),
                app.keyId(),
                app.secret(),
                app.createdAt(),
                AppCredential.Standing.DISABLED,
                app.policy());
    }

    @Test
    void a_clock_that_is_five_minutes_off_is_told() {
        String token = token();
        var now = kit.clock.instant();

        assertThat(kit.authenticateUser.authenticate(token, "teacher", now.plusSeconds(300)))
                .isNotNull();
        assertRefused(
                Reason.TIMESTAMP_EXPIRED,
                () -> kit.authenticateUser.authenticate(token, "teacher", now.minusSeconds(301)));
    }

    @Test
    void tokens_are_for_known_users_of_known_applications_of_the_dialect() {
        AppId own = kit.registerApp
                .register(school.tenant, CredentialKind.NATIVE, "App")
                .credential()
                .app();
        var other = new School(kit);

        assertRefused(Reason.BAD_PARAMETER, () -> issue(school.tenant, own, school.teacher));
        assertRefused(Reason.USER_UNKNOWN, () -> issue(school.tenant, app.app(), new UserId("nobody")));
        assertRefused(Reason.NO_SUCH_APP, () -> issue(school.tenant, new AppId(1), school.teacher));
        assertRefused(Reason.NO_SUCH_APP, () -> issue(other.tenant, app.app(), other.teacher));
    }

    @Test
    void a_token_lasts_between_a_second_and_thirty_days() {
        assertThat(lasting(Duration.ofSeconds(1))).isNotNull();
        assertThat(lasting(Duration.ofDays(30))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> lasting(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasting(Duration.ofDays(30).plusSeconds(1)));
    }

    private IssueUserToken.Command lasting(Duration lifetime) {
        return new IssueUserToken.Command(school.tenant, app.app(), school.teacher, lifetime);
    }
}
