package io.reelkeep.application.sharing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.GrantAccess.Grant;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.tenancy.WeComForm;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who else may see or manage a recording (F3, F27; contract: Meeting 2.3, 4.7). */
final class AccessTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final UserId owner = folder.about().owner();
    private final UserId bob = user("bob");
    private final UserId ann = user("ann");

    private UserId user(String id) {
        return kit.addUser
                .add(school.tenant, new UserId(id), id, User.Kind.PERSON)
                .id();
    }

    private List<Grant> grant(UserId user, Permission permission) {
        return kit.grantAccess.add(school.tenant, folder.id(), List.of(new Grant(user, permission)));
    }

    private static Caller caller(TenantId tenant) {
        return new Caller(tenant, new AppId(7));
    }

    private void check(UserId operator, Permission wanted) {
        kit.checkOperator.check(caller(school.tenant), operator, folder.id(), wanted);
    }

    /** F3 */
    @Test
    void the_owner_manages_and_a_stranger_does_not_even_see() {
        check(owner, Permission.MANAGE);
        assertRefused(Reason.NOT_PERMITTED, () -> check(bob, Permission.VIEW));
        assertRefused(Reason.USER_UNKNOWN, () -> check(new UserId("nobody"), Permission.VIEW));
        assertRefused(
                Reason.NOT_PERMITTED,
                () -> kit.checkOperator.check(
                        caller(school.tenant), bob, folder.files().get(0).id(), Permission.VIEW));
    }

    /** F81 */
    @Test
    void who_calls_for_a_user_does_not_see_what_another_application_made() {
        var forUser = new Caller(
                school.tenant, new AppId(7), Optional.of(owner), AppReach.madeThrough(new AppId(7)), WeComForm.DEFAULT);

        assertRefused(
                Reason.OTHER_APPLICATION, () -> kit.checkOperator.check(forUser, owner, folder.id(), Permission.VIEW));
        assertRefused(
                Reason.OTHER_APPLICATION,
                () -> kit.checkOperator.check(
                        forUser, owner, folder.files().get(0).id(), Permission.VIEW));
    }

    @Test
    void the_owner_manages_what_others_may_at_most_watch() {
        grant(bob, Permission.VIEW);
        grant(ann, Permission.MANAGE);

        assertThat(kit.checkOperator.manages(owner, folder)).isTrue();
        assertThat(kit.checkOperator.manages(ann, folder)).isTrue();
        assertThat(kit.checkOperator.manages(bob, folder)).isFalse();
    }

    /** F27 */
    @Test
    void members_may_what_they_were_granted_until_it_is_taken_back() {
        grant(bob, Permission.VIEW);
        check(bob, Permission.VIEW);
        assertRefused(Reason.NOT_PERMITTED, () -> check(bob, Permission.MANAGE));

        grant(bob, Permission.MANAGE);
        check(bob, Permission.MANAGE);

        kit.grantAccess.remove(school.tenant, folder.id(), List.of(bob, new UserId("nobody")));
        assertRefused(Reason.NOT_PERMITTED, () -> check(bob, Permission.VIEW));
    }

    @Test
    void calls_add_up_and_strangers_stay_outside() {
        grant(bob, Permission.VIEW);
        var nobody = new Grant(new UserId("nobody"), Permission.VIEW);

        List<Grant> failed =
                kit.grantAccess.add(school.tenant, folder.id(), List.of(new Grant(ann, Permission.MANAGE), nobody));

        assertThat(failed).containsExactly(nobody);
        GrantAccess.Members members = kit.grantAccess.list(school.tenant, folder.id(), 0, 10);
        assertThat(members.total()).isEqualTo(2);
        assertThat(members.items()).extracting(AccessMember::user).containsExactly(ann, bob);
    }

    @Test
    void at_most_two_hundred_at_once() {
        assertThat(kit.grantAccess.add(
                        school.tenant, folder.id(), Collections.nCopies(200, new Grant(bob, Permission.VIEW))))
                .isEmpty();
        assertThatThrownBy(() -> kit.grantAccess.add(
                        school.tenant, folder.id(), Collections.nCopies(201, new Grant(bob, Permission.VIEW))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** F27 */
    @Test
    void who_applies_is_let_in_once_it_is_agreed_to() {
        AccessRequest asked = kit.askForAccess.ask(school.tenant, folder.id(), bob, "漏了开头");
        assertThat(kit.askForAccess.ask(school.tenant, folder.id(), bob, "再次申请"))
                .isEqualTo(asked);
        assertRefused(Reason.NOT_PERMITTED, () -> check(bob, Permission.VIEW));

        kit.askForAccess.decide(school.tenant, folder.id(), List.of(asked.id()), true);

        check(bob, Permission.VIEW);
        kit.askForAccess.decide(school.tenant, folder.id(), List.of(asked.id()), false);
        check(bob, Permission.VIEW);
    }

    /** F27 */
    @Test
    void an_ignored_application_opens_nothing_and_can_be_made_again() {
        AccessRequest asked = kit.askForAccess.ask(school.tenant, folder.id(), bob, "");

        kit.askForAccess.decide(school.tenant, folder.id(), List.of(asked.id()), false);

        assertRefused(Reason.NOT_PERMITTED, () -> check(bob, Permission.VIEW));
        AccessRequest again = kit.askForAccess.ask(school.tenant, folder.id(), bob, "");
        assertThat(again.id()).isNotEqualTo(asked.id());
        assertThat(kit.askForAccess.list(school.tenant, folder.id(), Long.MAX_VALUE, 9))
                .extracting(AccessRequest::id)
                .containsExactly(again.id(), asked.id());
    }

    @Test
    void agreeing_does_not_take_a_manager_down() {
        AccessRequest asked = kit.askForAccess.ask(school.tenant, folder.id(), bob, "");
        grant(bob, Permission.MANAGE);

        kit.askForAccess.decide(school.tenant, folder.id(), List.of(asked.id()), true);

        check(bob, Permission.MANAGE);
    }

    @Test
    void one_unknown_application_decides_none() {
        AccessRequest asked = kit.askForAccess.ask(school.tenant, folder.id(), bob, "");
        List<AccessRequestId> ids = List.of(asked.id(), new AccessRequestId(Long.MAX_VALUE));

        assertRefused(
                Reason.ACCESS_REQUEST_UNKNOWN, () -> kit.askForAccess.decide(school.tenant, folder.id(), ids, true));

        assertRefused(Reason.NOT_PERMITTED, () -> check(bob, Permission.VIEW));
    }

    @Test
    void another_tenant_meets_nothing() {
        var other = new School(kit);
        AccessRequest asked = kit.askForAccess.ask(school.tenant, folder.id(), bob, "");

        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.grantAccess.list(other.tenant, folder.id(), 0, 1));
        assertRefused(
                Reason.RECORDING_UNKNOWN,
                () -> kit.askForAccess.decide(other.tenant, folder.id(), List.of(asked.id()), true));
        assertRefused(
                Reason.RECORDING_UNKNOWN,
                () -> kit.checkOperator.check(caller(other.tenant), other.teacher, folder.id(), Permission.VIEW));
    }
}
