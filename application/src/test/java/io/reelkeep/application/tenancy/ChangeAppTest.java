package io.reelkeep.application.tenancy;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppPolicy;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.WeComForm;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** F150; contract: WeCom 2, application disabled and secret rotated. */
final class ChangeAppTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final RegisterApp.Issued wecom = kit.registerApp.register(school.tenant, CredentialKind.WECOM, "App");
    private final RegisterApp.Issued own = kit.registerApp.register(school.tenant, CredentialKind.NATIVE, "App");

    private AppCredential change(RegisterApp.Issued app, UnaryOperator<AppCredential> change) {
        return kit.changeApp.change(school.tenant, app.credential().app(), change);
    }

    private static UnaryOperator<AppCredential> standing(AppCredential.Standing standing) {
        return app -> changed(app, standing, app.policy());
    }

    private static AppCredential changed(AppCredential app, AppCredential.Standing standing, AppPolicy policy) {
        return new AppCredential(
                app.app(),
                app.tenant(),
                app.kind(),
                "Renamed",
                "another key",
                app.secret(),
                app.createdAt(),
                standing,
                policy);
    }

    private String token(String secret) {
        return kit.issueAccessToken
                .issue(CredentialKind.WECOM, wecom.credential().keyId(), secret)
                .token();
    }

    private Caller call(String token) {
        return kit.authenticateToken.authenticate(CredentialKind.WECOM, token);
    }

    private Caller sign(RegisterApp.Issued app, String known) {
        AppCredential credential = app.credential();
        var claim =
                new AuthenticateApp.Claim(credential.kind(), credential.keyId(), Optional.empty(), Optional.empty());
        return kit.authenticateApp.authenticate(claim, Optional.empty(), known::equals);
    }

    @Test
    void a_change_keeps_keys_and_ids() {
        AppCredential before = wecom.credential();

        AppCredential after = change(wecom, standing(AppCredential.Standing.DISABLED));

        assertThat(after.keyId()).isEqualTo(before.keyId());
        assertThat(after.name()).isEqualTo("Renamed");
        assertThat(kit.browseTenants.app(school.tenant, before.app())).isEqualTo(after);
    }

    @Test
    void a_disabled_application_is_told_so_once_it_is_proven() {
        String token = token(wecom.secret());
        change(wecom, standing(AppCredential.Standing.DISABLED));
        change(own, standing(AppCredential.Standing.DISABLED));

        assertRefused(Reason.APP_DISABLED, () -> token(wecom.secret()));
        assertRefused(Reason.APP_DISABLED, () -> call(token));
        assertRefused(Reason.APP_DISABLED, () -> sign(own, own.secret()));
        assertRefused(Reason.SIGNATURE_WRONG, () -> token("another"));
        assertRefused(Reason.SIGNATURE_WRONG, () -> sign(own, "another"));
        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(token + "x"));
    }

    @Test
    void an_application_that_is_enabled_again_goes_on_with_its_token() {
        String token = token(wecom.secret());
        change(wecom, standing(AppCredential.Standing.DISABLED));

        change(wecom, standing(AppCredential.Standing.ENABLED));

        assertThat(call(token).app()).isEqualTo(wecom.credential().app());
    }

    @Test
    void an_application_that_may_not_call_gets_a_token_and_no_answers() {
        change(
                wecom,
                app -> changed(app, app.standing(), new AppPolicy(false, false, Optional.empty(), WeComForm.DEFAULT)));

        String token = token(wecom.secret());

        assertRefused(Reason.APP_NOT_LISTED, () -> call(token));
    }

    @Test
    void another_secret_ends_the_old_one_and_its_tokens() {
        String token = token(wecom.secret());

        RegisterApp.Issued rotated =
                kit.rotateSecret.rotate(school.tenant, wecom.credential().app());

        assertThat(rotated.secret()).hasSize(32).isNotEqualTo(wecom.secret());
        assertThat(rotated.credential().keyId()).isEqualTo(wecom.credential().keyId());
        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(token));
        assertRefused(Reason.SIGNATURE_WRONG, () -> token(wecom.secret()));
        assertThat(call(token(rotated.secret())).tenant()).isEqualTo(school.tenant);
    }

    @Test
    void an_application_of_another_tenant_is_like_one_that_is_not_there() {
        var other = new School(kit).tenant;
        AppId app = wecom.credential().app();

        assertRefused(Reason.NO_SUCH_APP, () -> kit.changeApp.change(other, app, known -> known));
        assertRefused(Reason.NO_SUCH_APP, () -> kit.rotateSecret.rotate(other, app));
        assertRefused(Reason.NO_SUCH_APP, () -> kit.browseTenants.app(other, app));
        assertRefused(Reason.NO_SUCH_APP, () -> kit.rotateSecret.rotate(school.tenant, new AppId(1)));
    }
}
