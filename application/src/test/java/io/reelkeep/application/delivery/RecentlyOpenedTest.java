package io.reelkeep.application.delivery;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Opened;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.Visit.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F17: a link that is taken back ends within a second, and where it was taken back at once. */
final class RecentlyOpenedTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final ShareScope scope = new ShareScope.WholeRecording(folder.id());
    private final Visitor visitor = kit.fetcher(school.tenant, scope);
    private final RecentlyOpened recently = new RecentlyOpened(RecentlyOpened.MOMENT);
    private int asked;

    private Opened ask(Visitor who, Purpose purpose) {
        asked++;
        return kit.transactions.inOne(() -> kit.links.open(who, purpose, kit.bench.now()));
    }

    private Opened open(Instant now, Visitor who, Purpose purpose) {
        return recently.open(who, purpose, now, () -> ask(who, purpose));
    }

    @Test
    void asks_once_for_many_ranges_of_the_same_moment() {
        Opened first = open(NOW, visitor, Purpose.WATCH);
        Opened second = open(NOW.plusMillis(499), visitor, Purpose.WATCH);

        assertThat(second).isSameAs(first);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void asks_again_when_the_moment_is_over_or_the_clock_was_set_back() {
        open(NOW, visitor, Purpose.WATCH);

        open(NOW.plusMillis(500), visitor, Purpose.WATCH);
        open(NOW.minusMillis(1), visitor, Purpose.WATCH);

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void knows_each_visitor_by_all_he_comes_with_and_each_purpose_by_itself() {
        open(NOW, visitor, Purpose.WATCH);

        open(NOW, visitor.with(Optional.of("a pass")), Purpose.WATCH);
        open(NOW, visitor.invitedBy("a guest"), Purpose.WATCH);
        open(NOW, visitor, Purpose.DOWNLOAD);

        assertThat(asked).isEqualTo(4);
    }

    @Test
    void asks_again_as_soon_as_something_was_changed_here() {
        open(NOW, visitor, Purpose.WATCH);
        kit.shareRecording.revoke(school.tenant, scope, Optional.empty());

        recently.somethingChanged();

        assertRefused(Reason.LINK_UNKNOWN, () -> open(NOW, visitor, Purpose.WATCH));
    }

    /** What was asked before a change is not kept as an answer for the time after it. */
    @Test
    void a_change_amid_the_question_makes_its_answer_old() {
        recently.open(visitor, Purpose.WATCH, NOW, () -> {
            recently.somethingChanged();
            return ask(visitor, Purpose.WATCH);
        });

        open(NOW, visitor, Purpose.WATCH);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_refusal_is_asked_about_every_time() {
        kit.shareRecording.revoke(school.tenant, scope, Optional.empty());

        assertRefused(Reason.LINK_UNKNOWN, () -> open(NOW, visitor, Purpose.WATCH));
        assertRefused(Reason.LINK_UNKNOWN, () -> open(NOW, visitor, Purpose.WATCH));

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void nothing_is_remembered_for_no_time() {
        var forgetful = new RecentlyOpened(Duration.ZERO);

        forgetful.open(visitor, Purpose.WATCH, NOW, () -> ask(visitor, Purpose.WATCH));
        forgetful.open(visitor, Purpose.WATCH, NOW, () -> ask(visitor, Purpose.WATCH));

        assertThat(asked).isEqualTo(2);
    }
}
