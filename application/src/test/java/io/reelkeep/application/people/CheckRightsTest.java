package io.reelkeep.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F3, F7; ASVS 8.2.2, 8.3.2. */
final class CheckRightsTest {
    private final PeopleHouse house = new PeopleHouse();
    private final Recording recording = house.school.recorded();
    private final SignedIn owner = new SignedIn(house.tenant, house.teacher);

    private Optional<Reason> answer(ThrowingCallable call) {
        try {
            call.call();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.reason());
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private Optional<Reason> answer(SignedIn who, Permission wanted) {
        return answer(() -> house.kit.checkRights.check(who, recording.id(), wanted));
    }

    private SignedIn member(String id, Permission permission) {
        SignedIn who = house.somebody(id);
        house.kit.transactions.inOne(() -> house.kit
                .stores
                .accessMembers()
                .put(new AccessMember(house.tenant, recording.id(), who.user(), permission, SampleTenants.NOON)));
        return who;
    }

    @Test
    void an_owner_and_those_who_look_after_recordings_may_all() {
        for (SignedIn who : new SignedIn[] {
            owner,
            house.somebody("archivist", Role.RECORDING_ADMIN),
            house.somebody("boss", Role.TENANT_ADMIN),
            member("deputy", Permission.MANAGE)
        }) {
            assertThat(answer(who, Permission.VIEW)).isEmpty();
            assertThat(answer(who, Permission.MANAGE)).isEmpty();
        }
    }

    @Test
    void who_may_watch_is_told_that_it_may_not_manage() {
        SignedIn viewer = member("viewer", Permission.VIEW);

        assertThat(answer(viewer, Permission.VIEW)).isEmpty();
        assertThat(answer(viewer, Permission.MANAGE)).contains(Reason.NOT_PERMITTED);
    }

    /** What one may not see does not exist. */
    @Test
    void for_everybody_else_there_is_no_recording() {
        SignedIn student = house.somebody("student");
        var elsewhere = new PeopleHouse();
        SignedIn foreignBoss = elsewhere.somebody("boss", Role.TENANT_ADMIN);

        for (Permission wanted : Permission.values()) {
            assertThat(answer(student, wanted)).contains(Reason.RECORDING_UNKNOWN);
            assertThat(answer(() -> house.kit.checkRights.check(student, new RecordingId(99_999), wanted)))
                    .contains(Reason.RECORDING_UNKNOWN);
            assertThat(answer(() -> elsewhere.kit.checkRights.check(foreignBoss, recording.id(), wanted)))
                    .contains(Reason.RECORDING_UNKNOWN);
        }
        assertThatThrownBy(() -> house.kit.checkRights.check(student, recording.id(), Permission.VIEW))
                .hasMessage("there is no recording " + recording.id());
    }

    @Test
    void what_is_taken_away_is_gone_at_once() {
        SignedIn archivist = house.somebody("archivist", Role.RECORDING_ADMIN);
        assertThat(answer(archivist, Permission.MANAGE)).isEmpty();

        house.kit.changeUser.change(
                house.tenant,
                archivist.user(),
                new ChangeUser.Change(Optional.empty(), Optional.of(Set.of()), Optional.empty(), Optional.empty()));

        assertThat(answer(archivist, Permission.VIEW)).contains(Reason.RECORDING_UNKNOWN);
    }

    /** F3: a clip is as much somebody's as the recording that it is in. */
    @Test
    void a_clip_belongs_to_its_recording() {
        var all = new Range(recording.files().get(0).id(), 0, 10_000);
        var cut = new Cut(Cut.Operation.KEEP, CutMode.SNAP, List.of(all));
        var caller = new Caller(house.tenant, AppId.CONSOLE);
        ClipId clip = house.kit
                .orderClip
                .order(new OrderClip.Command(caller, recording.id(), cut, Optional.empty(), Optional.empty()))
                .id();
        SignedIn viewer = member("viewer", Permission.VIEW);
        SignedIn student = house.somebody("student");

        assertThat(answer(() -> house.kit.checkRights.check(owner, clip, Permission.MANAGE)))
                .isEmpty();
        assertThat(answer(() -> house.kit.checkRights.check(viewer, clip, Permission.MANAGE)))
                .contains(Reason.NOT_PERMITTED);
        assertThat(answer(() -> house.kit.checkRights.check(student, clip, Permission.MANAGE)))
                .contains(Reason.CLIP_UNKNOWN);
        assertThat(answer(() -> house.kit.checkRights.check(owner, new ClipId(99_999), Permission.MANAGE)))
                .contains(Reason.CLIP_UNKNOWN);
    }

    @Test
    void only_who_manages_a_recording_is_shown_its_link() {
        assertThat(house.kit.checkRights.manages(owner, recording)).isTrue();
        assertThat(house.kit.checkRights.manages(member("deputy", Permission.MANAGE), recording))
                .isTrue();
        assertThat(house.kit.checkRights.manages(member("viewer", Permission.VIEW), recording))
                .isFalse();
    }

    /** F7 */
    @Test
    void whoever_may_see_the_recording_may_look_at_a_capture() {
        CaptureId capture = house.school.start().id();

        assertThat(answer(() -> house.kit.checkRights.checkCapture(owner, capture)))
                .isEmpty();
        assertThat(answer(() ->
                        house.kit.checkRights.checkCapture(house.somebody("archivist", Role.RECORDING_ADMIN), capture)))
                .isEmpty();
        assertThat(answer(() -> house.kit.checkRights.checkCapture(house.somebody("stranger"), capture)))
                .contains(Reason.CAPTURE_UNKNOWN);
        assertThat(answer(() -> house.kit.checkRights.checkCapture(owner, new CaptureId(99_999))))
                .contains(Reason.CAPTURE_UNKNOWN);
    }

    @Test
    void a_capture_is_its_recorders() {
        CaptureId capture = house.school.start().id();
        SignedIn boss = house.somebody("boss", Role.TENANT_ADMIN);

        assertThat(answer(() -> house.kit.checkRights.checkRecorder(owner, capture)))
                .isEmpty();
        assertThat(answer(() -> house.kit.checkRights.checkRecorder(boss, capture)))
                .contains(Reason.CAPTURE_UNKNOWN);
        assertThat(answer(() -> house.kit.checkRights.checkRecorder(owner, new CaptureId(99_999))))
                .contains(Reason.CAPTURE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"TENANT_ADMIN, true, true", "RECORDING_ADMIN, false, true", ", false, false"})
    void a_tenants_administrator_may_what_the_others_may(String role, boolean ofTenant, boolean ofRecordings) {
        SignedIn who = role == null ? house.somebody("x") : house.somebody("x", Role.valueOf(role));

        assertThat(house.kit.checkRights.has(who, Role.TENANT_ADMIN)).isEqualTo(ofTenant);
        assertThat(house.kit.checkRights.has(who, Role.RECORDING_ADMIN)).isEqualTo(ofRecordings);
        assertThat(answer(() -> house.kit.checkRights.check(who, Role.TENANT_ADMIN)))
                .isEqualTo(ofTenant ? Optional.empty() : Optional.of(Reason.NOT_PERMITTED));
    }
}
