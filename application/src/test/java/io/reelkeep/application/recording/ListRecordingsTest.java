package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListRecordingsTest {
    private static final SearchWindow MONTH =
            new SearchWindow(SampleTenants.NOON, SampleTenants.NOON.plus(Duration.ofDays(31)));

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final UserId bob = kit.addUser
            .add(school.tenant, new UserId("bob"), "Bob", User.Kind.PERSON)
            .id();

    private Capture recorded(UserId creator, String code) {
        Meeting meeting = kit.addMeeting.add(SampleMeetings.meeting(school.tenant, creator, code, SampleTenants.NOON));
        Capture capture = kit.startCapture.start(
                new StartCapture.Command(school.tenant, meeting.id(), creator, Origin.CLOUD, CaptureOptions.DEFAULT));
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        return capture;
    }

    private List<RecordingId> list(UserId asking, Optional<MeetingId> meeting, Optional<String> code) {
        return page(school.tenant, asking, meeting, code).items().stream()
                .map(view -> view.recording().id())
                .toList();
    }

    private Page<RecordingView> page(
            TenantId tenant, UserId asking, Optional<MeetingId> meeting, Optional<String> code) {
        return page(tenant, asking, meeting, code, AppReach.WHOLE_TENANT);
    }

    private Page<RecordingView> page(
            TenantId tenant, UserId asking, Optional<MeetingId> meeting, Optional<String> code, AppReach reach) {
        return kit.listRecordings.list(
                new ListRecordings.Query(tenant, asking, meeting, code, Set.of(), MONTH, 1, 10, reach));
    }

    /** F81 */
    @Test
    void a_caller_who_sees_one_application_only_finds_what_was_made_through_it() {
        Capture elsewhere = recorded(school.teacher, "111");
        var app = kit.registerApp
                .register(school.tenant, CredentialKind.MEETING, "App")
                .credential()
                .app();
        Meeting ours =
                kit.addMeeting.add(SampleMeetings.meeting(school.tenant, bob).through(Optional.of(app)));
        Capture here = kit.startCapture.start(
                new StartCapture.Command(school.tenant, ours.id(), bob, Origin.CLOUD, CaptureOptions.DEFAULT));
        AppReach reach = AppReach.madeThrough(app);

        assertThat(page(school.tenant, bob, Optional.empty(), Optional.empty(), reach)
                        .items())
                .extracting(view -> view.recording().id())
                .containsExactly(here.recording());
        assertThat(page(school.tenant, bob, Optional.of(elsewhere.meeting()), Optional.empty(), reach)
                        .total())
                .isZero();
    }

    /** Contract: Meeting 4.2 */
    @Test
    void an_administrator_sees_everybodys() {
        var boss = new UserId("boss");
        kit.addUser.add(school.tenant, boss, "Boss", User.Kind.PERSON, Set.of(Role.TENANT_ADMIN));
        recorded(school.teacher, "111");
        recorded(bob, "222");
        recordedElsewhere();

        assertThat(all(boss, Set.of()).total()).isEqualTo(2);
        assertThat(all(boss, Set.of(Origin.UPLOAD)).total()).isZero();
        assertRefused(Reason.NOT_PERMITTED, () -> all(bob, Set.of()));
        assertRefused(Reason.USER_UNKNOWN, () -> all(new UserId("nobody"), Set.of()));
    }

    private Page<RecordingView> all(UserId asking, Set<Origin> origins) {
        return kit.listTenantRecordings.list(
                new ListTenantRecordings.Query(school.tenant, asking, origins, MONTH, 1, 10));
    }

    private void recordedElsewhere() {
        new School(kit).recorded();
    }

    /** F56 */
    @Test
    void a_user_alone_sees_the_recordings_of_own_meetings() {
        Capture hers = recorded(school.teacher, "111");
        Capture his = recorded(bob, "111");

        assertThat(list(school.teacher, Optional.empty(), Optional.empty())).containsExactly(hers.recording());
        assertThat(list(bob, Optional.empty(), Optional.empty())).containsExactly(his.recording());
    }

    /** F58 */
    @Test
    void a_meeting_goes_before_a_code() {
        Capture first = recorded(school.teacher, "111");
        recorded(school.teacher, "222");

        assertThat(list(school.teacher, Optional.of(first.meeting()), Optional.of("222")))
                .containsExactly(first.recording());
    }

    /** F59 */
    @Test
    void a_code_is_looked_for_when_no_meeting_is_named() {
        recorded(school.teacher, "111");
        Capture second = recorded(bob, "222");

        assertThat(list(school.teacher, Optional.empty(), Optional.of("222"))).containsExactly(second.recording());
    }

    /** F55, F57 */
    @Test
    void the_one_who_asks_must_be_known() {
        assertRefused(Reason.USER_UNKNOWN, () -> list(new UserId("nobody"), Optional.empty(), Optional.empty()));
    }

    /** F80 */
    @Test
    void another_tenant_sees_nothing_of_it() {
        Capture capture = recorded(school.teacher, "111");
        var other = new School(kit);

        Page<RecordingView> page = page(other.tenant, other.teacher, Optional.of(capture.meeting()), Optional.empty());

        assertThat(page.total()).isZero();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.showRecording.show(other.tenant, capture.recording()));
    }

    /** F86 */
    @Test
    void an_empty_list_is_no_error() {
        assertThat(page(school.tenant, bob, Optional.empty(), Optional.empty()))
                .isEqualTo(new Page<>(List.of(), 1, 10, 0));
    }

    /** F72, F74, F83 */
    @Test
    void the_link_of_the_whole_recording_stands_beside_it_while_sharing_is_on() {
        Capture capture = recorded(school.teacher, "111");
        var whole = new ShareScope.WholeRecording(capture.recording());
        Share share = kit.shareRecording.share(school.tenant, whole).share();

        assertThat(onlyView().share()).contains(share);
        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());
        assertThat(onlyView().share()).isEmpty();
    }

    private RecordingView onlyView() {
        return page(school.tenant, school.teacher, Optional.empty(), Optional.empty())
                .items()
                .get(0);
    }

    @Test
    void a_link_to_one_file_does_not_make_the_recording_shared() {
        Capture capture = recorded(school.teacher, "111");
        var file = school.folder(capture).files().get(0).id();
        kit.shareRecording.share(school.tenant, new ShareScope.OneFile(capture.recording(), file));

        assertThat(onlyView().share()).isEmpty();
    }
}
