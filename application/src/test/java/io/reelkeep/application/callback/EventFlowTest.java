package io.reelkeep.application.callback;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.kit.Crash;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.kit.ScriptedReceiver;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDelivery.State;
import io.reelkeep.domain.callback.EventKeys;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.callback.RecordingEvent.Kind;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F82 */
final class EventFlowTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private void subscribe(AppCredential app, String url, Set<Kind> events) {
        kit.subscribeToEvents.subscribe(new SubscribeToEvents.Command(
                school.tenant, app.app(), "Events", URI.create(url), School.KEYS, events));
    }

    private List<String> told() {
        return kit.receiver.posts().stream()
                .map(post -> post.delivery().told().event())
                .toList();
    }

    @Test
    void a_recording_is_told_from_its_start_to_its_files() {
        school.subscribe(CredentialKind.MEETING, ALL);

        school.recorded();

        assertThat(told()).containsExactly("started", "stopped", "completed");
        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().body().replaceAll(", trace.*", ""))
                .containsExactly(
                        "STARTED by Ms Li in Weekly round, files 0",
                        "STOPPED by Ms Li in Weekly round, files 0",
                        "COMPLETED by nobody in Weekly round, files 1");
    }

    @Test
    void everybody_is_told_what_they_want_with_keys_of_their_own() {
        school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.STOPPED));
        school.subscribe(CredentialKind.WECOM, EnumSet.of(Kind.STOPPED, Kind.COMPLETED));

        school.recorded();

        assertThat(told()).containsExactlyInAnyOrder("stopped", "stopped", "completed");
        assertThat(kit.receiver.posts()).allSatisfy(post -> {
            assertThat(post.secrets().token()).isEqualTo(School.KEYS.token());
            assertThat(post.secrets().aesKey()).isEqualTo(School.KEYS.aesKey());
        });
    }

    /** F130 */
    @Test
    void silence_ends_it_with_nobody_behind_it() {
        school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.STOPPED, Kind.FAILED));
        school.start();

        kit.advance(Duration.ofMinutes(2));

        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().body().replaceAll(" in .*", ""))
                .containsExactly("STOPPED by nobody", "FAILED by nobody");
    }

    @Test
    void a_second_stop_is_not_told() {
        school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.STOPPED));
        Capture capture = school.start();

        school.stop(capture, 2);
        school.stop(capture, 2);
        kit.advance(Duration.ofHours(1));

        assertThat(told()).containsExactly("stopped");
    }

    /** What is told of is written down at once: it may be gone when it is told. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatever_is_raised_is_told_in_the_form_it_had(Kind kind) {
        school.subscribe(CredentialKind.MEETING, Set.of(kind));
        Recording folder = school.recorded();
        int before = told().size();

        kit.transactions.inOne(() -> kit.announceEvent.raise(RecordingEvent.of(kind, folder, kit.bench.now())
                .by(school.teacher)
                .about(folder.files())));
        kit.runDue();

        assertThat(told()).hasSize(before + 1);
        assertThat(kit.receiver.posts().get(before).delivery().told().body())
                .startsWith(kind + " by Ms Li in Weekly round, files 1, trace ");
    }

    /** F151: what it may not see it is not told either; nor is it told anything once it is disabled. */
    @Test
    void an_application_is_told_of_what_it_may_see() {
        AppCredential app = school.subscribe(CredentialKind.WECOM, EnumSet.of(Kind.STOPPED));
        for (AppCredential.Standing standing : AppCredential.Standing.values()) {
            boolean isDisabled = standing == AppCredential.Standing.DISABLED;
            kit.changeApp.change(school.tenant, app.app(), known -> School.seeing(known, isDisabled, standing));
            school.recorded();
        }

        assertThat(told()).isEmpty();
    }

    /** F23, F27, F82 */
    @Test
    void sharing_applying_and_deleting_are_told() {
        Recording folder = school.recorded();
        school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.UPDATED, Kind.APPLIED, Kind.DELETED));
        var whole = new ShareScope.WholeRecording(folder.id());

        kit.fetcher(school.tenant, whole);
        kit.shareRecording.revoke(school.tenant, whole, Optional.of(school.teacher));
        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());
        kit.askForAccess.ask(school.tenant, folder.id(), school.teacher, "");
        kit.askForAccess.ask(school.tenant, folder.id(), school.teacher, "again");
        kit.runDue();
        kit.deleteRecording.delete(new DeleteRecording.Command(
                new Caller(school.tenant, new AppId(1)), folder.id(), Optional.of(school.teacher)));
        kit.runDue();

        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().body().replaceAll(" in .*, files", " files"))
                .extracting(body -> body.replaceAll(", trace.*", ""))
                .containsExactlyInAnyOrder(
                        "UPDATED by nobody files 0",
                        "UPDATED by Ms Li files 0",
                        "APPLIED by Ms Li files 0",
                        "DELETED by Ms Li files 1");
    }

    @Test
    void what_is_undone_is_not_told() {
        school.subscribe(CredentialKind.MEETING, ALL);
        Recording folder = school.recorded();
        int before = told().size();

        try {
            kit.transactions.inOne(() -> {
                kit.announceEvent.raise(RecordingEvent.of(Kind.DELETED, folder, kit.bench.now()));
                throw new Crash();
            });
        } catch (Crash undone) {
            kit.runDue();
        }

        assertThat(told()).hasSize(before);
    }

    /** Contract: Meeting 5, retries. */
    @Test
    void a_deaf_receiver_is_tried_less_and_less_often() {
        school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.STARTED));
        kit.receiver.goesDeaf();
        school.start();
        kit.advance(Duration.ofDays(1));

        assertThat(kit.receiver.posts())
                .extracting(
                        post -> Duration.between(SampleTenants.NOON, post.at()).toSeconds())
                .containsExactly(0L, 10L, 70L, 370L, 2_170L, 9_370L);
        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().body())
                .containsOnly(kit.receiver.posts().get(0).delivery().told().body());
        assertThat(school.deliveries()).extracting(CallbackDelivery::state).containsExactly(State.GIVEN_UP);
    }

    /** Contract: WeCom 6.2: three close together, then ours. */
    @Test
    void a_deaf_wecom_receiver_is_told_thrice_and_then_slowly() {
        school.subscribe(CredentialKind.WECOM, EnumSet.of(Kind.STARTED));
        kit.receiver.goesDeaf();
        school.start();
        kit.advance(Duration.ofDays(1));

        assertThat(kit.receiver.posts())
                .extracting(
                        post -> Duration.between(SampleTenants.NOON, post.at()).toSeconds())
                .containsExactly(0L, 5L, 10L, 70L, 370L, 2_170L, 9_370L);
    }

    @Test
    void new_keys_sign_what_is_under_way() {
        AppCredential app = school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.STARTED));
        kit.receiver.refuses(1);
        school.start();
        kit.runDue();
        var other = new EventKeys("aaaaaaaaaaaaaaaaaaaaaaaaa", Optional.empty());
        kit.subscribeToEvents.subscribe(new SubscribeToEvents.Command(
                school.tenant, app.app(), "Events", URI.create("https://new.example"), other, ALL));

        kit.advance(Duration.ofSeconds(10));

        ScriptedReceiver.Post second = kit.receiver.posts().get(1);
        assertThat(second.secrets().token()).isEqualTo(other.token());
        assertThat(second.delivery().to().url()).hasToString("https://receiver.example/events");
    }

    @Test
    void a_subscription_ends_with_its_application() {
        AppCredential app = school.subscribe(CredentialKind.MEETING, ALL);
        kit.browseTenants.removeApp(school.tenant, app.app());

        school.recorded();

        assertThat(school.deliveries()).isEmpty();
    }

    @Test
    void without_a_subscription_what_is_under_way_fails_with_a_reason() {
        AppCredential app = school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.STARTED));
        school.start();
        kit.subscribeToEvents.unsubscribe(school.tenant, app.app());
        kit.runDue();

        assertThat(kit.receiver.posts()).isEmpty();
        assertThat(school.deliveries()
                        .get(0)
                        .attempts()
                        .get(0)
                        .answer()
                        .orElseThrow()
                        .detail())
                .contains("removed");
    }

    @Test
    void nobody_subscribes_without_passing_the_check() {
        kit.receiver.goesDeaf();
        RegisterApp.Issued app = kit.registerApp.register(school.tenant, CredentialKind.MEETING, "Listener");

        assertRefused(Reason.CALLBACK_UNCONFIRMED, () -> subscribe(app.credential(), "https://receiver.example", ALL));
        assertThat(kit.subscribeToEvents.current(school.tenant, app.credential().app()))
                .isEmpty();
    }

    @Test
    void an_address_must_be_public_and_the_application_one_of_the_tenant_that_has_events() {
        var other = new School(kit);
        AppCredential theirs = kit.registerApp
                .register(other.tenant, CredentialKind.MEETING, "Theirs")
                .credential();
        AppCredential classroom = kit.registerApp
                .register(school.tenant, CredentialKind.CLASSROOM, "Class")
                .credential();
        AppCredential ours = kit.registerApp
                .register(school.tenant, CredentialKind.MEETING, "Ours")
                .credential();

        assertRefused(Reason.APP_UNKNOWN, () -> subscribe(theirs, "https://receiver.example", ALL));
        assertRefused(Reason.APP_UNKNOWN, () -> subscribe(classroom, "https://receiver.example", ALL));
        assertRefused(Reason.CALLBACK_TARGET_FORBIDDEN, () -> subscribe(ours, "http://metadata.internal", ALL));
    }

    @Test
    void events_of_another_tenant_are_not_told() {
        school.subscribe(CredentialKind.MEETING, ALL);

        new School(kit).recorded();

        assertThat(kit.receiver.posts()).isEmpty();
    }
}
