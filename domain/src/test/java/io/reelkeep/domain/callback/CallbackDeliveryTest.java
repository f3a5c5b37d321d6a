package io.reelkeep.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.callback.CallbackDelivery.State;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackDeliveryTest {
    private static final RetrySchedule SCHEDULE = RetrySchedule.TEN_TIMES_A_MINUTE_APART;
    private static final Instant NOON = SampleTenants.NOON;
    private static final CallbackAnswer NO = new CallbackAnswer(false, Optional.of(500), "", 1);
    private static final CallbackAnswer YES = new CallbackAnswer(true, Optional.of(200), "", 1);

    private static CallbackEndpoint endpoint(String url) {
        return new CallbackEndpoint(new TenantId(1), URI.create(url), "1400000001");
    }

    private static CallbackDelivery due() {
        return CallbackDelivery.due(
                new CallbackDeliveryId(1),
                endpoint("https://receiver.example").addressee(),
                new Announcement(new RecordingId(2), Optional.of(new RecordingFileId(3)), "event", "{}"),
                NOON);
    }

    private static CallbackDelivery failed(CallbackDelivery delivery, int times) {
        CallbackDelivery tried = delivery;
        for (int time = 0; time < times; time++) {
            tried = tried.beginning(NOON, SCHEDULE).answered(NO, NOON, SCHEDULE);
        }
        return tried;
    }

    /** F106, C14 */
    @Test
    void the_schedule_is_one_attempt_and_ten_retries_a_minute_apart() {
        assertThat(SCHEDULE.attempts()).isEqualTo(11);
        assertThat(SCHEDULE.waits()).hasSize(10).containsOnly(Duration.ofMinutes(1));
        assertThat(CallbackKind.CLASSROOM.schedule()).isEqualTo(SCHEDULE);
    }

    /** Contract: Meeting 5, retries. */
    @Test
    void a_schedule_may_become_slower() {
        RetrySchedule schedule = CallbackKind.MEETING.schedule();
        CallbackDelivery delivery = due();
        for (Duration wait : schedule.waits()) {
            delivery = delivery.beginning(NOON, schedule).answered(NO, NOON.plusSeconds(3), schedule);
            assertThat(delivery.nextAttemptAt()).contains(NOON.plusSeconds(3).plus(wait));
        }
        delivery = delivery.beginning(NOON, schedule);

        assertThat(delivery.nextAttemptAt()).contains(NOON.plus(Duration.ofHours(2)));
        assertThat(delivery.answered(NO, NOON, schedule).state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void is_due_at_once() {
        assertThat(due().nextAttemptAt()).contains(NOON);
        assertThat(due().isPending()).isTrue();
    }

    @Test
    void an_attempt_is_counted_when_it_begins() {
        CallbackDelivery begun = due().beginning(NOON, SCHEDULE);

        assertThat(begun.attemptsMade()).isEqualTo(1);
        assertThat(begun.attempts().get(0).answer()).isEmpty();
        assertThat(begun.nextAttemptAt()).contains(NOON.plusSeconds(60));
    }

    /** F106 */
    @Test
    void after_a_failure_the_next_is_due_a_minute_after_its_end() {
        CallbackDelivery failed = due().beginning(NOON, SCHEDULE).answered(NO, NOON.plusSeconds(5), SCHEDULE);

        assertThat(failed.nextAttemptAt()).contains(NOON.plusSeconds(65));
    }

    /** F107 */
    @Test
    void the_eleventh_failure_is_the_last() {
        assertThat(failed(due(), 10).state()).isEqualTo(State.PENDING);
        assertThat(failed(due(), 11).state()).isEqualTo(State.GIVEN_UP);
        assertThat(failed(due(), 11).nextAttemptAt()).isEmpty();
    }

    /** F107 */
    @Test
    void the_eleventh_attempt_may_still_succeed() {
        CallbackDelivery last = failed(due(), 10).beginning(NOON, SCHEDULE).answered(YES, NOON, SCHEDULE);

        assertThat(last.state()).isEqualTo(State.DELIVERED);
        assertThat(last.nextAttemptAt()).isEmpty();
    }

    @Test
    void is_given_up_instead_of_beginning_a_twelfth_time() {
        CallbackDelivery crashed = due();
        for (int time = 0; time < 11; time++) {
            crashed = crashed.beginning(NOON, SCHEDULE);
        }
        assertThat(crashed.isPending()).isTrue();

        CallbackDelivery over = crashed.beginning(NOON, SCHEDULE);

        assertThat(over.state()).isEqualTo(State.GIVEN_UP);
        assertThat(over.attemptsMade()).isEqualTo(11);
    }

    @Test
    void never_has_more_than_eleven_attempts_whatever_happens() {
        ForAll.samples(random -> random.ints(40, 0, 3).toArray(), steps -> {
            CallbackDelivery delivery = due();
            for (int step : steps) {
                if (delivery.isPending()) {
                    CallbackDelivery begun = delivery.beginning(NOON, SCHEDULE);
                    delivery = begun.isPending() && step > 0 ? begun.answered(NO, NOON, SCHEDULE) : begun;
                }
            }
            assertThat(delivery.attemptsMade()).isEqualTo(11);
            assertThat(delivery.state()).isEqualTo(State.GIVEN_UP);
        });
    }

    @Test
    void sent_again_it_begins_a_round_of_its_own() {
        CallbackDelivery again = failed(due(), 11).again(NOON.plusSeconds(9));

        assertThat(again.round()).isEqualTo(2);
        assertThat(again.attemptsMade()).isZero();
        assertThat(again.nextAttemptAt()).contains(NOON.plusSeconds(9));
        assertThat(failed(again, 10).isPending()).isTrue();
    }

    @Test
    void an_answer_is_kept_in_a_form_that_can_be_stored() {
        assertThat(new CallbackAnswer(false, Optional.empty(), "a\u0000b\ud83d", 0).detail())
                .isEqualTo("a\ufffdb\ufffd");
        assertThat(new CallbackAnswer(false, Optional.empty(), "x".repeat(1_025), 0).detail())
                .hasSize(1_024);
        assertThat(new CallbackAnswer(false, Optional.empty(), "x".repeat(1_023) + "🧮", 0).detail())
                .isEqualTo("x".repeat(1_023));
    }

    /** F99 */
    @ParameterizedTest
    @ValueSource(strings = {"http://a", "https://a.example:8443/cb?x=%20y", "HTTPS://a", "http://[::1]/"})
    void http_addresses_are_endpoints(String url) {
        assertThat(endpoint(url).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a", "/cb", "https:///cb", "mailto:a@b", "https://u:p@a/", "https://a/#f", "file:///x"})
    void other_addresses_are_not(String url) {
        assertThatThrownBy(() -> endpoint(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_has_at_most_2048_characters() {
        assertThat(endpoint("https://a/" + "x".repeat(2_038))).isNotNull();
        assertThatThrownBy(() -> endpoint("https://a/" + "x".repeat(2_039)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
