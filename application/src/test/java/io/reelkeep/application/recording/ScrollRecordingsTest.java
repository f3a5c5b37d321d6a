package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: WeCom 4. */
final class ScrollRecordingsTest {
    private static final SearchWindow MONTH =
            new SearchWindow(SampleTenants.NOON, SampleTenants.NOON.plus(Duration.ofDays(31)));
    private static final SearchWindow DAY =
            new SearchWindow(SampleTenants.NOON, SampleTenants.NOON.plus(Duration.ofDays(1)));

    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Recording recorded(String code, int second) {
        Meeting meeting = kit.addMeeting.add(
                SampleMeetings.meeting(school.tenant, school.teacher, code, SampleTenants.NOON.plusSeconds(second)));
        Recording folder = SampleRecordings.folder(meeting, Origin.CLOUD);
        kit.transactions.inOne(() -> kit.stores.recordings().add(folder));
        return folder;
    }

    private ScrollRecordings.Query byTeacher(int limit, Optional<String> cursor) {
        return new ScrollRecordings.Query(
                school.tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.of(school.teacher),
                MONTH,
                limit,
                cursor,
                AppReach.WHOLE_TENANT);
    }

    private List<RecordingId> ids(ScrollRecordings.Query query) {
        return ids(kit.scrollRecordings.list(query));
    }

    private static List<RecordingId> ids(ScrollRecordings.Stretch stretch) {
        return stretch.items().stream().map(view -> view.recording().id()).toList();
    }

    private Optional<String> cursor() {
        for (int second = 0; second < 3; second++) {
            recorded("111", second);
        }
        return kit.scrollRecordings.list(byTeacher(2, Optional.empty())).nextCursor();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 20})
    void stretches_put_together_are_the_whole_list(int limit) {
        var whole = new ArrayList<RecordingId>();
        for (int number = 0; number < 7; number++) {
            whole.add(0, recorded("111", number / 2).id());
        }

        var seen = new ArrayList<RecordingId>();
        Optional<String> cursor = Optional.empty();
        do {
            ScrollRecordings.Stretch stretch = kit.scrollRecordings.list(byTeacher(limit, cursor));
            seen.addAll(ids(stretch));
            cursor = stretch.nextCursor();
        } while (cursor.isPresent());

        assertThat(seen).isEqualTo(whole);
    }

    @Test
    void a_new_recording_repeats_and_hides_nothing() {
        Optional<String> cursor = cursor();

        recorded("111", 60);

        assertThat(ids(byTeacher(2, cursor))).hasSize(1);
    }

    @Test
    void a_cursor_belongs_to_its_limit() {
        Optional<String> cursor = cursor();

        assertRefused(Reason.BAD_PARAMETER, () -> ids(byTeacher(3, cursor)));
    }

    @Test
    void a_cursor_belongs_to_its_question() {
        Optional<String> cursor = cursor();
        Optional<UserId> teacher = Optional.of(school.teacher);
        Optional<MeetingId> none = Optional.empty();

        assertRefused(
                Reason.BAD_PARAMETER, () -> ids(query(none, Optional.of("111"), Optional.empty(), MONTH, cursor)));
        assertRefused(
                Reason.BAD_PARAMETER,
                () -> ids(query(Optional.of(new MeetingId(1)), Optional.empty(), Optional.empty(), MONTH, cursor)));
        assertRefused(Reason.BAD_PARAMETER, () -> ids(query(none, Optional.empty(), teacher, DAY, cursor)));
        assertRefused(
                Reason.BAD_PARAMETER,
                () -> ids(query(none, Optional.empty(), Optional.of(new UserId("bob")), MONTH, cursor)));
    }

    private ScrollRecordings.Query query(
            Optional<MeetingId> meeting,
            Optional<String> code,
            Optional<UserId> owner,
            SearchWindow window,
            Optional<String> cursor) {
        return new ScrollRecordings.Query(
                school.tenant, meeting, code, owner, window, 2, cursor, AppReach.WHOLE_TENANT);
    }

    @Test
    void a_cursor_of_another_tenant_is_refused() {
        Optional<String> cursor = cursor();
        TenantId other = new School(kit).tenant;

        assertRefused(
                Reason.BAD_PARAMETER,
                () -> kit.scrollRecordings.list(new ScrollRecordings.Query(
                        other,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(school.teacher),
                        MONTH,
                        2,
                        cursor,
                        AppReach.WHOLE_TENANT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "1.2.x", "nonsense", "\u0000", "9999999999999999999.1.x"})
    void text_that_is_no_cursor_is_refused(String cursor) {
        assertRefused(Reason.BAD_PARAMETER, () -> ids(byTeacher(2, Optional.of(cursor))));
    }

    @Test
    void a_changed_cursor_is_refused() {
        String cursor = cursor().orElseThrow();

        for (int at = 0; at < cursor.length(); at++) {
            char other = cursor.charAt(at) == '1' ? '2' : '1';
            String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
            assertRefused(Reason.BAD_PARAMETER, () -> ids(byTeacher(2, Optional.of(changed))));
        }
    }

    @Test
    void an_unknown_user_is_refused() {
        assertRefused(
                Reason.USER_UNKNOWN,
                () -> ids(query(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UserId("nobody")),
                        MONTH,
                        Optional.empty())));
    }

    @Test
    void a_meeting_of_another_tenant_is_like_one_that_is_not_there() {
        MeetingId meeting = recorded("111", 0).about().meeting();
        TenantId other = new School(kit).tenant;

        assertThat(kit.scrollRecordings.list(new ScrollRecordings.Query(
                        other,
                        Optional.of(meeting),
                        Optional.empty(),
                        Optional.empty(),
                        MONTH,
                        2,
                        Optional.empty(),
                        AppReach.madeThrough(new AppId(7)))))
                .isEqualTo(new ScrollRecordings.Stretch(List.of(), Optional.empty()));
    }

    private final AppId app = kit.registerApp
            .register(school.tenant, CredentialKind.WECOM, "App")
            .credential()
            .app();

    private Recording recordedThrough(Optional<AppId> through, UserId creator) {
        Meeting meeting = kit.addMeeting.add(
                SampleMeetings.meeting(school.tenant, creator).through(through));
        Recording folder = SampleRecordings.folder(meeting, Origin.CLOUD);
        kit.transactions.inOne(() -> kit.stores.recordings().add(folder));
        return folder;
    }

    private List<RecordingId> asApp(Optional<MeetingId> meeting, Optional<UserId> owner, Set<UserId> visible) {
        var reach = new AppReach(Optional.of(app), Optional.of(visible));
        return ids(new ScrollRecordings.Query(
                school.tenant, meeting, Optional.empty(), owner, MONTH, 2, Optional.empty(), reach));
    }

    /** F151 */
    @Test
    void an_application_finds_what_was_made_through_it() {
        Optional<UserId> teacher = Optional.of(school.teacher);
        Recording ours = recordedThrough(Optional.of(app), school.teacher);
        recordedThrough(Optional.empty(), school.teacher);

        assertThat(asApp(Optional.empty(), teacher, Set.of(school.teacher))).containsExactly(ours.id());
    }

    /** F151, F152; contract: WeCom 3, 301002 and 60011. */
    @Test
    void what_an_application_may_not_see_is_refused_when_it_is_named() {
        Recording ours = recordedThrough(Optional.of(app), school.teacher);
        Recording nobodys = recordedThrough(Optional.empty(), school.teacher);
        Set<UserId> none = Set.of();

        assertRefused(
                Reason.OTHER_APPLICATION,
                () -> asApp(Optional.of(nobodys.about().meeting()), Optional.empty(), none));
        assertRefused(
                Reason.MEMBER_NOT_VISIBLE, () -> asApp(Optional.of(ours.about().meeting()), Optional.empty(), none));
        assertRefused(Reason.MEMBER_NOT_VISIBLE, () -> asApp(Optional.empty(), Optional.of(school.teacher), none));
        assertRefused(Reason.USER_UNKNOWN, () -> asApp(Optional.empty(), Optional.of(new UserId("nobody")), none));
    }

    @Test
    void the_link_of_the_whole_recording_stands_beside_it() {
        Recording folder = recorded("111", 0);
        var share = kit.shareRecording
                .share(school.tenant, new ShareScope.WholeRecording(folder.id()))
                .share();

        assertThat(kit.scrollRecordings
                        .list(byTeacher(2, Optional.empty()))
                        .items()
                        .get(0)
                        .share())
                .contains(share);
    }
}
