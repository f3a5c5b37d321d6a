package io.reelkeep.application.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.UnlockShare.Answer;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Guessing passwords is hopeless, and does not hurt those who know them (ASVS 6.3.1, 6.5.4). */
final class GuessingTest {
    private static final String GUESSER = "192.0.2.66";
    private static final String FRIEND = "192.0.2.1";

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final ShareToken token = share("q4FW");

    private ShareToken share(String password) {
        return kit.shareRecording
                .share(
                        school.tenant,
                        new ShareScope.WholeRecording(folder.id()),
                        new Terms(
                                Audience.EVERYONE,
                                Optional.of(new SharePassword(password)),
                                Optional.empty(),
                                false,
                                true),
                        Optional.empty())
                .share()
                .token();
    }

    private void guess(String client, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(kind("0000", client)).isNotEqualTo(Answer.Kind.OPEN);
        }
    }

    private void assertShut(String client) {
        assertThat(kind("q4FW", client)).isEqualTo(Answer.Kind.SHUT);
    }

    private void assertListens(String client) {
        assertThat(kind("q4FW", client)).isEqualTo(Answer.Kind.OPEN);
    }

    private Answer.Kind kind(String password, String client) {
        return kit.unlockShare.unlock(token, password, client).kind();
    }

    @Test
    void says_how_many_tries_are_left_and_then_how_long_to_wait() {
        for (int left = UnlockShare.CLIENT_ON_LINK.wrong() - 1; left > 0; left--) {
            assertThat(kit.unlockShare.unlock(token, "0000", GUESSER)).isEqualTo(new Answer.Wrong(left));
        }

        assertThat(kit.unlockShare.unlock(token, "0000", GUESSER))
                .isEqualTo(new Answer.Shut(UnlockShare.CLIENT_ON_LINK.firstPause()));
        kit.clock.advance(Duration.ofSeconds(10));
        assertThat(kit.unlockShare.unlock(token, "q4FW", GUESSER))
                .isEqualTo(
                        new Answer.Shut(UnlockShare.CLIENT_ON_LINK.firstPause().minusSeconds(10)));
        assertThat(kit.unlockShare.unlock(token, "0000", FRIEND))
                .isEqualTo(new Answer.Wrong(UnlockShare.CLIENT_ON_LINK.wrong() - 1));
    }

    @Test
    void who_guesses_waits_and_others_do_not() {
        guess(GUESSER, UnlockShare.CLIENT_ON_LINK.wrong() - 1);
        assertListens(FRIEND);

        guess(GUESSER, 1);

        assertShut(GUESSER);
        assertListens(FRIEND);
        kit.clock.advance(UnlockShare.CLIENT_ON_LINK.firstPause());
        assertListens(GUESSER);
    }

    @Test
    void many_who_guess_at_once_shut_the_link_but_not_for_those_who_are_in() {
        var open = (Answer.Open) kit.unlockShare.unlock(token, "q4FW", FRIEND);
        Visitor inside = Visitor.by(token).with(open.pass());
        for (int i = 0; i < UnlockShare.LINK_AT_ONCE.wrong(); i++) {
            guess("192.0.2." + (100 + i), 1);
        }

        assertShut(FRIEND);
        assertThat(kit.openShare.open(inside).files()).hasSize(1);
        kit.clock.advance(UnlockShare.LINK_AT_ONCE.firstPause());
        assertListens(FRIEND);
    }

    @Test
    void patience_does_not_help_either() {
        for (int i = 0; i < UnlockShare.LINK.wrong(); i++) {
            guess("198.51.100." + i, 1);
            kit.clock.advance(Duration.ofSeconds(10));
        }

        assertShut(FRIEND);
    }

    @Test
    void another_password_begins_anew() {
        for (int i = 0; i < UnlockShare.LINK_AT_ONCE.wrong(); i++) {
            guess("192.0.2." + (100 + i), 1);
        }
        assertShut(FRIEND);

        share("Zz99");

        assertThat(kind("Zz99", FRIEND)).isEqualTo(Answer.Kind.OPEN);
    }

    @Test
    void a_client_that_guesses_on_all_links_is_heard_on_none() {
        int wrong = 0;
        while (wrong < UnlockShare.CLIENT.wrong()) {
            share("q4F" + (wrong % 10));
            int now = Math.min(4, UnlockShare.CLIENT.wrong() - wrong);
            guess(GUESSER, now);
            wrong += now;
            kit.clock.advance(Duration.ofSeconds(30));
        }
        share("q4FW");

        assertShut(GUESSER);
        assertListens(FRIEND);
    }
}
