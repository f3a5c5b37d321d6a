package io.reelkeep.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** ASVS 6.3.1, 6.3.8, 7.4.1, 8.3.2. */
final class SignInTest {
    private final PeopleHouse house = new PeopleHouse();

    private static Refusal refused(ThrowingCallable call, Reason reason) {
        var refusals = new ArrayList<Refusal>();
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusals::add);
        assertThat(refusals.get(0).reason()).isEqualTo(reason);
        return refusals.get(0);
    }

    private void wrong(int times, String client) {
        for (int n = 0; n < times; n++) {
            refused(() -> house.signIn("teacher", "wrong " + client, client), Reason.SIGN_IN_FAILED);
        }
    }

    @Test
    void who_knows_the_password_comes_in() {
        SessionOpener.Opened opened = house.signIn("teacher", PeopleHouse.PASSWORD);

        assertThat(opened.session().method()).isEqualTo(Session.Method.PASSWORD);
        assertThat(opened.user().id()).isEqualTo(house.teacher);
        assertThat(house.isSignedIn(opened)).isTrue();
    }

    @Test
    void the_same_password_may_be_typed_in_other_code_points() {
        house.give(house.teacher, "pa\u0308ssword ①");

        assertThat(house.isSignedIn(house.signIn("teacher", "p\u00E4ssword 1"))).isTrue();
    }

    /** ASVS 6.3.8: neither the answer nor the work tells who is here. */
    @Test
    void an_unknown_name_and_a_wrong_password_look_alike() {
        house.somebody("without");
        house.somebody("out");
        house.give(house.somebody("disabled").user(), PeopleHouse.PASSWORD);
        house.enable(new UserId("disabled"), false);
        int before = house.kit.hasher.compared();

        List<String> answers = Stream.of("teacher", "nobody", "without", "out")
                .map(name -> refused(() -> house.signIn(name, "wrong password"), Reason.SIGN_IN_FAILED)
                        .getMessage())
                .toList();
        String disabled = refused(() -> house.signIn("disabled", PeopleHouse.PASSWORD), Reason.SIGN_IN_FAILED)
                .getMessage();

        assertThat(answers).containsOnly(disabled);
        assertThat(house.kit.hasher.compared() - before).isEqualTo(5);
    }

    @Test
    void ten_wrong_passwords_of_one_name_are_enough_for_a_quarter_of_an_hour() {
        wrong(9, "192.0.2.1");
        assertThat(house.isSignedIn(house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.2")))
                .isTrue();
        wrong(10, "192.0.2.1");

        refused(() -> house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.3"), Reason.TOO_MANY_TRIES);
        house.kit.clock.advance(Duration.ofMinutes(15).minusMillis(1));
        refused(() -> house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.3"), Reason.TOO_MANY_TRIES);
        house.kit.clock.advance(Duration.ofMillis(1));
        assertThat(house.isSignedIn(house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.3")))
                .isTrue();
    }

    @Test
    void names_that_nobody_has_are_counted_alike() {
        for (int n = 0; n < 10; n++) {
            refused(() -> house.signIn("nobody", "wrong"), Reason.SIGN_IN_FAILED);
        }

        refused(() -> house.signIn("nobody", "wrong"), Reason.TOO_MANY_TRIES);
    }

    @Test
    void sixty_wrong_ones_from_one_address_are_enough_for_an_hour() {
        for (int n = 0; n < 60; n++) {
            String name = "n" + n;
            refused(() -> house.signIn(name, "wrong", "192.0.2.9"), Reason.SIGN_IN_FAILED);
        }

        refused(() -> house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.9"), Reason.TOO_MANY_TRIES);
        assertThat(house.isSignedIn(house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.8")))
                .isTrue();
        house.kit.clock.advance(Duration.ofHours(1));
        assertThat(house.isSignedIn(house.signIn("teacher", PeopleHouse.PASSWORD, "192.0.2.9")))
                .isTrue();
    }

    @Test
    void a_right_password_is_not_counted_however_often() {
        for (int n = 0; n < 70; n++) {
            house.signIn("teacher", PeopleHouse.PASSWORD);
        }

        assertThat(house.isSignedIn(house.signIn("teacher", PeopleHouse.PASSWORD)))
                .isTrue();
    }

    @Test
    void a_person_changes_its_password_and_its_other_sessions_end() {
        SessionOpener.Opened here = house.signIn("teacher", PeopleHouse.PASSWORD);
        SessionOpener.Opened there = house.signIn("teacher", PeopleHouse.PASSWORD);

        house.kit.changePassword.change(
                here.session(), new Password(PeopleHouse.PASSWORD), Password.chosen("another one"));

        assertThat(house.isSignedIn(here)).isTrue();
        assertThat(house.isSignedIn(there)).isFalse();
        refused(() -> house.signIn("teacher", PeopleHouse.PASSWORD), Reason.SIGN_IN_FAILED);
        assertThat(house.isSignedIn(house.signIn("teacher", "another one"))).isTrue();
    }

    @Test
    void who_does_not_know_the_old_password_does_not_change_it() {
        Session session = house.signIn("teacher", PeopleHouse.PASSWORD).session();
        ThrowingCallable guess = () ->
                house.kit.changePassword.change(session, new Password("guessed it"), Password.chosen("another one"));
        for (int n = 0; n < 10; n++) {
            refused(guess, Reason.SIGN_IN_FAILED);
        }

        refused(guess, Reason.TOO_MANY_TRIES);
    }

    /** ASVS 7.4.1, 8.3.2 */
    @Test
    void who_is_disabled_is_out_at_once_and_stays_out() {
        SessionOpener.Opened opened = house.signIn("teacher", PeopleHouse.PASSWORD);

        house.enable(house.teacher, false);

        assertThat(house.isSignedIn(opened)).isFalse();
        refused(() -> house.signIn("teacher", PeopleHouse.PASSWORD), Reason.SIGN_IN_FAILED);
        house.enable(house.teacher, true);
        assertThat(house.isSignedIn(opened)).isFalse();
        assertThat(house.isSignedIn(house.signIn("teacher", PeopleHouse.PASSWORD)))
                .isTrue();
    }

    @Test
    void a_reset_signs_out_everywhere_and_forgives_all_tries() {
        SessionOpener.Opened opened = house.signIn("teacher", PeopleHouse.PASSWORD);
        wrong(10, "192.0.2.1");

        house.give(house.teacher, "set anew by the boss");

        assertThat(house.isSignedIn(opened)).isFalse();
        assertThat(house.isSignedIn(house.signIn("teacher", "set anew by the boss")))
                .isTrue();
    }

    /** ASVS 7.2.4 */
    @Test
    void a_browser_that_signs_in_anew_has_one_session() {
        SessionOpener.Opened first = house.signIn("teacher", PeopleHouse.PASSWORD);
        var again = new SignInByPassword.Command(
                first.session().signedIn(),
                new Password(PeopleHouse.PASSWORD),
                "192.0.2.1",
                Optional.of(first.token()));

        SessionOpener.Opened second = house.kit.signInByPassword.signIn(again);

        assertThat(house.isSignedIn(first)).isFalse();
        assertThat(house.isSignedIn(second)).isTrue();
    }

    @Test
    void ends_one_session_or_all() {
        SessionOpener.Opened first = house.signIn("teacher", PeopleHouse.PASSWORD);
        SessionOpener.Opened second = house.signIn("teacher", PeopleHouse.PASSWORD);
        SessionOpener.Opened third = house.signIn("teacher", PeopleHouse.PASSWORD);

        house.kit.endSessions.end(first.session());
        assertThat(Stream.of(first, second, third).map(house::isSignedIn)).containsExactly(false, true, true);

        house.kit.endSessions.endAll(second.session());
        assertThat(Stream.of(first, second, third).map(house::isSignedIn)).containsOnly(false);
    }
}
