package io.reelkeep.application.callback;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.kit.Crash;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.kit.ScriptedReceiver;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.domain.callback.CallbackAttempt;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDelivery.State;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackFlowTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private CallbackDelivery only() {
        assertThat(school.deliveries()).hasSize(1);
        return school.deliveries().get(0);
    }

    /** F100, F101 */
    @Test
    void a_finished_file_is_announced_with_the_key_of_the_endpoint_and_a_link_that_plays() {
        RegisterApp.Issued app = school.listen();
        Recording folder = school.recorded();

        assertThat(kit.receiver.posts()).hasSize(1);
        assertThat(kit.receiver.posts().get(0).secrets().token()).isEqualTo(app.secret());
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        String link = only().told().body().substring(only().told().body().lastIndexOf(' ') + 1);
        assertThat(kit.openShare.open(Visitor.by(new ShareToken(link))).files()).isEqualTo(folder.files());
    }

    /** F106, F107, C14 */
    @Test
    void is_given_up_after_one_attempt_and_ten_retries_a_minute_apart() {
        school.listen();
        kit.receiver.goesDeaf();
        school.recorded();
        kit.advance(Duration.ofDays(1));

        assertThat(kit.receiver.posts())
                .extracting(ScriptedReceiver.Post::at)
                .isEqualTo(IntStream.rangeClosed(0, 10)
                        .mapToObj(minute -> SampleTenants.NOON.plus(Duration.ofMinutes(minute)))
                        .toList());
        assertThat(only().state()).isEqualTo(State.GIVEN_UP);
        assertThat(only().attempts())
                .extracting(CallbackAttempt::number)
                .hasSize(11)
                .isSorted();
        assertThat(only().nextAttemptAt()).isEmpty();
    }

    /** F105, F107 */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10})
    void the_first_acknowledgement_ends_the_series(int refusals) {
        school.listen();
        kit.receiver.refuses(refusals);
        school.recorded();
        kit.advance(Duration.ofDays(1));

        assertThat(kit.receiver.posts()).hasSize(refusals + 1);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void every_attempt_sends_the_same_body_under_the_same_id() {
        school.listen();
        kit.receiver.refuses(3);
        school.recorded();
        kit.advance(Duration.ofHours(1));

        assertThat(kit.receiver.posts())
                .extracting(
                        post -> post.delivery().id() + post.delivery().told().body())
                .hasSize(4)
                .containsOnly(only().id() + only().told().body());
    }

    /** C14 */
    @Test
    void crashes_in_the_middle_of_attempts_never_make_one_too_many() {
        school.listen();
        for (int time = 0; time < 20; time++) {
            kit.receiver.next(() -> {
                throw new Crash();
            });
        }
        kit.receiver.goesDeaf();
        school.recorded();
        kit.advance(Duration.ofDays(1));

        assertThat(kit.receiver.posts()).hasSize(11);
        assertThat(only().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void attempts_are_a_minute_apart_also_after_a_crash() {
        school.listen();
        kit.receiver.next(() -> {
            throw new Crash();
        });
        school.recorded();
        kit.advance(Duration.ofHours(1));

        Instant first = kit.receiver.posts().get(0).at();
        assertThat(kit.receiver.posts().get(1).at()).isEqualTo(first.plusSeconds(60));
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(only().attempts().get(0).answer()).isEmpty();
    }

    @Test
    void a_long_absence_makes_up_for_nothing() {
        school.listen();
        kit.receiver.goesDeaf();
        school.recorded();

        kit.clock.advance(Duration.ofHours(5));
        kit.runDue();

        assertThat(kit.receiver.posts()).hasSize(2);
    }

    @Test
    void what_was_given_up_is_sent_again_in_a_new_round() {
        school.listen();
        kit.receiver.refuses(13);
        school.recorded();
        kit.advance(Duration.ofHours(1));

        kit.browseCallbacks.resend(school.tenant, only().id());
        kit.advance(Duration.ofHours(1));

        assertThat(kit.receiver.posts()).hasSize(14);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(only().round()).isEqualTo(2);
        assertThat(only().attemptsMade()).isEqualTo(3);
    }

    @Test
    void what_is_under_way_is_not_sent_again() {
        school.listen();
        kit.receiver.goesDeaf();
        school.recorded();

        assertThat(kit.browseCallbacks.resend(school.tenant, only().id())).isEqualTo(only());
        kit.runDue();

        assertThat(kit.receiver.posts()).hasSize(1);
    }

    @Test
    void an_answer_of_the_last_round_does_not_end_the_new_one() {
        school.listen();
        kit.receiver.next(() -> {
            kit.transactions.inOne(() -> kit.stores
                    .deliveries()
                    .save(kit.stores
                            .deliveries()
                            .list(school.tenant, Optional.empty(), Long.MAX_VALUE, 1)
                            .get(0)
                            .again(kit.clock.instant())));
            return ScriptedReceiver.acknowledged();
        });
        school.recorded();

        assertThat(only().round()).isEqualTo(2);
        assertThat(only().attempts()).allMatch(attempt -> attempt.startedAt().equals(SampleTenants.NOON));
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(kit.receiver.posts()).hasSize(2);
    }

    /** F129 */
    @Test
    void every_file_is_announced_once() {
        school.listen();
        Capture capture = school.start();
        school.sendLong(capture, 1, Duration.ofMinutes(60));
        school.sendLong(capture, 2, Duration.ofMinutes(60));
        school.stop(capture, 2);
        kit.runDue();

        kit.announceCapture.announce(school.tenant, capture.id());
        kit.runDue();

        assertThat(school.deliveries()).hasSize(2);
        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().file())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_second_take_announces_its_own_files_only() {
        school.listen();
        school.recorded();
        school.recorded();

        assertThat(kit.receiver.posts()).hasSize(2);
        assertThat(school.deliveries())
                .extracting(delivery -> delivery.told().file())
                .doesNotHaveDuplicates();
    }

    /** Contract: Classroom 4 */
    @Test
    void the_end_of_what_the_server_recorded_is_announced_once() {
        school.listen();
        Capture capture = kit.startCapture.start(new StartCapture.Command(
                school.tenant, cloudLesson().id(), school.teacher, Origin.CLOUD, CaptureOptions.DEFAULT));
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        kit.announceCapture.announce(school.tenant, capture.id());
        kit.runDue();

        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().event())
                .containsExactlyInAnyOrder("local_record_callback", "online_record_stop");
    }

    private Meeting cloudLesson() {
        return kit.addMeeting.add(SampleMeetings.meeting(school.tenant, school.teacher));
    }

    @Test
    void nobody_who_does_not_listen_is_told() {
        school.recorded();

        assertThat(school.deliveries()).isEmpty();
        assertThat(kit.receiver.posts()).isEmpty();
    }

    @Test
    void a_removed_endpoint_ends_announcements_but_not_deliveries_under_way() {
        school.listen();
        kit.receiver.refuses(1);
        school.recorded();
        kit.setCallbackEndpoint.remove(school.tenant);
        school.recorded();
        kit.advance(Duration.ofMinutes(2));

        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void a_removed_key_is_a_failed_attempt_with_a_reason() {
        RegisterApp.Issued app = school.listen();
        kit.browseTenants.removeApp(school.tenant, app.credential().app());
        school.recorded();

        assertThat(kit.receiver.posts()).isEmpty();
        assertThat(only().attempts().get(0).answer().orElseThrow().detail()).contains("removed");
    }

    /** F99 */
    @Test
    void an_endpoint_needs_a_classroom_key_of_the_same_tenant_and_a_public_address() {
        RegisterApp.Issued theirs = new School(kit).listen();
        RegisterApp.Issued ours = school.listen();

        assertRefused(
                Reason.APP_UNKNOWN,
                () -> set("https://receiver.example", theirs.credential().keyId()));
        assertRefused(
                Reason.CALLBACK_TARGET_FORBIDDEN,
                () -> set("http://metadata.internal", ours.credential().keyId()));
    }

    private void set(String url, String keyId) {
        kit.setCallbackEndpoint.set(new CallbackEndpoint(school.tenant, URI.create(url), keyId));
    }

    @Test
    void deliveries_of_another_tenant_are_unknown() {
        school.listen();
        school.recorded();
        CallbackDeliveryId id = only().id();
        var other = new School(kit);

        assertRefused(Reason.CALLBACK_UNKNOWN, () -> kit.browseCallbacks.show(other.tenant, id));
        assertRefused(Reason.CALLBACK_UNKNOWN, () -> kit.browseCallbacks.resend(other.tenant, id));
    }
}
