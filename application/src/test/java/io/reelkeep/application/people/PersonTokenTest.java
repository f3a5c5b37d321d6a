package io.reelkeep.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 7.4.1, 9.2.1: a token is worth as much as the session it was made in. */
final class PersonTokenTest {
    private final PeopleHouse house = new PeopleHouse();
    private final SessionOpener.Opened opened = house.signIn("teacher", PeopleHouse.PASSWORD);
    private final Session session = opened.session();

    private String token(Duration lifetime) {
        return house.kit.issuePersonToken.issue(session, lifetime).text();
    }

    private void refused(String token, Reason reason) {
        assertThatThrownBy(() -> house.kit.authenticatePerson.byToken(token))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void says_who_calls_until_its_time_is_over() {
        String token = token(Duration.ofSeconds(60));

        assertThat(house.kit.authenticatePerson.byToken(token).session().id()).isEqualTo(session.id());
        house.kit.clock.advance(Duration.ofSeconds(59));
        assertThat(house.kit.authenticatePerson.byToken(token).csrfToken()).isEmpty();
        house.kit.clock.advance(Duration.ofSeconds(1));
        refused(token, Reason.TOKEN_EXPIRED);
    }

    @Test
    void ends_with_its_session() {
        String token = token(Duration.ofHours(1));
        house.kit.endSessions.end(session);

        refused(token, Reason.TOKEN_UNKNOWN);
    }

    @Test
    void ends_with_its_person() {
        String token = token(Duration.ofHours(1));
        house.enable(house.teacher, false);

        refused(token, Reason.TOKEN_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3601})
    void lasts_a_second_to_an_hour(long seconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> token(Duration.ofSeconds(seconds)));
        token(Duration.ofSeconds(1));
        token(Duration.ofSeconds(3600));
    }

    /** ASVS 3.5.1 */
    @Test
    void a_cookie_alone_changes_nothing() {
        AuthenticatePerson.Visit visit = house.kit.authenticatePerson.byCookie(opened.token());

        visit.refuseForged(Optional.of(opened.csrfToken()));
        for (Optional<String> said :
                List.of(Optional.<String>empty(), Optional.of(""), Optional.of("x"), Optional.of(opened.token()))) {
            assertThatThrownBy(() -> visit.refuseForged(said))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CSRF_TOKEN_WRONG));
        }
        house.kit.authenticatePerson.byToken(token(Duration.ofHours(1))).refuseForged(Optional.empty());
    }

    @Test
    void an_odd_cookie_is_nobodys() {
        for (String cookie : new String[] {"", "x", opened.csrfToken(), opened.token() + "x"}) {
            assertThatThrownBy(() -> house.kit.authenticatePerson.byCookie(cookie))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOKEN_UNKNOWN));
        }
    }
}
