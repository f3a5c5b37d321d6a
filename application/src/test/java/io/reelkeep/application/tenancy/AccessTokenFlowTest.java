package io.reelkeep.application.tenancy;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: WeCom 2. */
final class AccessTokenFlowTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final RegisterApp.Issued app = kit.registerApp.register(school.tenant, CredentialKind.WECOM, "Sample app");

    private IssueAccessToken.Issued issue() {
        return kit.issueAccessToken.issue(CredentialKind.WECOM, app.credential().keyId(), app.secret());
    }

    private Caller call(String token) {
        return kit.authenticateToken.authenticate(CredentialKind.WECOM, token);
    }

    @Test
    void a_new_token_names_tenant_and_application_for_two_hours() {
        IssueAccessToken.Issued issued = issue();

        assertThat(issued.remaining()).isEqualTo(Duration.ofHours(2));
        assertThat(issued.token()).matches("[A-Za-z0-9._-]{1,512}");
        assertThat(call(issued.token())).isEqualTo(Caller.of(app.credential()));
    }

    @Test
    void the_same_token_is_given_until_ten_minutes_before_its_end() {
        String first = issue().token();

        kit.clock.advance(Duration.ofSeconds(6599));
        assertThat(issue().token()).isEqualTo(first);
        assertThat(issue().remaining()).isEqualTo(Duration.ofSeconds(601));
        kit.clock.advance(Duration.ofSeconds(1));

        assertThat(issue().token()).isNotEqualTo(first);
        assertThat(issue().remaining()).isEqualTo(Duration.ofHours(2));
        assertThat(call(first)).isEqualTo(call(issue().token()));
    }

    @Test
    void a_token_ends_after_7200_seconds() {
        String token = issue().token();

        kit.clock.advance(Duration.ofHours(2).minusMillis(1));
        assertThat(call(token)).isNotNull();
        kit.clock.advance(Duration.ofMillis(1));

        assertRefused(Reason.TOKEN_EXPIRED, () -> call(token));
    }

    @Test
    void a_token_is_always_good_for_as_long_as_was_said() {
        for (int step = 0; step < 50; step++) {
            IssueAccessToken.Issued issued = issue();
            assertThat(issued.remaining()).isBetween(Duration.ofMinutes(10), Duration.ofHours(2));
            assertThat(call(issued.token()).tenant()).isEqualTo(school.tenant);
            kit.clock.advance(Duration.ofMillis(700_123));
        }
    }

    @Test
    void another_key_or_secret_gets_no_token() {
        String keyId = app.credential().keyId();
        String foreign = kit.registerApp
                .register(new School(kit).tenant, CredentialKind.WECOM, "Other")
                .secret();

        assertRefused(
                Reason.APP_UNKNOWN,
                () -> kit.issueAccessToken.issue(CredentialKind.WECOM, "ww0000000000000000", app.secret()));
        assertRefused(
                Reason.APP_UNKNOWN, () -> kit.issueAccessToken.issue(CredentialKind.MEETING, keyId, app.secret()));
        assertRefused(Reason.SIGNATURE_WRONG, () -> kit.issueAccessToken.issue(CredentialKind.WECOM, keyId, foreign));
        assertRefused(Reason.SIGNATURE_WRONG, () -> kit.issueAccessToken.issue(CredentialKind.WECOM, keyId, ""));
    }

    @Test
    void a_token_dies_with_its_application() {
        String token = issue().token();

        kit.browseTenants.removeApp(school.tenant, app.credential().app());

        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(token));
    }

    @Test
    void a_token_dies_with_its_secret() {
        String token = issue().token();

        kit.rotateSecret.rotate(school.tenant, app.credential().app());

        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(token));
    }

    @Test
    void a_token_of_a_stranger_stays_unknown_even_when_its_time_is_over() {
        String forged = issue().token().replaceFirst("\\.[0-9]+\\.", ".1.");

        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(forged));
    }

    @Test
    void every_changed_character_is_noticed() {
        String token = issue().token();

        // The last of the 43 carries two bits that say nothing; it is compared as text all the same.
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == '1' ? '2' : '1';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertRefused(Reason.TOKEN_UNKNOWN, () -> call(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "ww0.99999999999.x", "\0", "x.-1.y"})
    void text_that_is_no_token_is_unknown(String text) {
        assertRefused(Reason.TOKEN_UNKNOWN, () -> call(text));
    }

    @Test
    void says_nothing_secret_about_itself() {
        assertThat(issue().toString()).doesNotContain(issue().token());
        assertThat(AccessToken.read(issue().token()).orElseThrow().toString())
                .doesNotContain(issue().token().substring(30));
    }
}
