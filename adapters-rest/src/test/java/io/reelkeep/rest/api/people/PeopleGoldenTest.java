package io.reelkeep.rest.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.people.AuthenticatePerson.Visit;
import io.reelkeep.application.people.IssuePersonToken;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.shared.Golden;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PeopleGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SignedIn WANG = new SignedIn(new TenantId(1), new UserId("t1"));
    private static final User USER =
            new User(WANG.tenant(), WANG.user(), "王老师", User.Kind.PERSON, EnumSet.allOf(Role.class), NOON);
    private static final Session SESSION =
            Session.started(new SessionId(7), WANG, Session.Method.PASSWORD, new Sha256("a".repeat(64)), NOON);

    @Test
    void who_has_signed_in() {
        SessionJson json = SessionJson.of(new SessionOpener.Opened("s3cret", "csrf", USER, SESSION));

        Golden.assertSame("api/session", json);
        assertThat(json.toString()).doesNotContain("csrf");
    }

    @Test
    void who_calls_with_a_token_needs_no_other() {
        Golden.assertSame("api/session_by_token", SessionJson.of(new Visit(SESSION, Optional.empty()), USER));
    }

    @Test
    void a_token_is_told_once() {
        TokenJson json = TokenJson.of(new IssuePersonToken.Issued("e30.e30.x", NOON.plusSeconds(3600)));

        Golden.assertSame("api/person_token", json);
        assertThat(json.toString()).doesNotContain("e30");
    }

    /** ASVS 16.2.5 */
    @Test
    void passwords_are_not_written_anywhere() {
        assertThat(new SignInJson("1", "t1", "open sesame").toString()).doesNotContain("sesame");
        assertThat(new PasswordChangeJson("open sesame", "open sesame!").toString())
                .doesNotContain("sesame");
    }
}
