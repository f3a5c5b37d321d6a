package io.reelkeep.application.sharing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Gate;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Tie;
import io.reelkeep.domain.sharing.Verdict;
import io.reelkeep.domain.sharing.Visit;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who a link opens for (F24-F29), and how people get in (F27, F28). */
final class ViewersTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final UserId bob = user(school.tenant, "bob");
    private final School elsewhere = new School(kit);

    private UserId user(TenantId tenant, String id) {
        return kit.addUser.add(tenant, new UserId(id), id, User.Kind.PERSON).id();
    }

    private ShareToken shared(Audience audience) {
        return kit.shareRecording
                .share(
                        school.tenant,
                        new ShareScope.WholeRecording(folder.id()),
                        new Terms(audience, Optional.empty(), Optional.empty(), false, true),
                        Optional.empty())
                .share()
                .token();
    }

    private Visitor by(ShareToken token, UserId user) {
        return Visitor.by(token).as(new SignedIn(school.tenant, user));
    }

    private void assertOpen(Visitor visitor) {
        assertThat(kit.openShare.open(visitor).files()).hasSize(1);
    }

    private void assertClosed(Reason why, Visitor visitor) {
        assertRefused(why, () -> kit.openShare.open(visitor));
    }

    /** F25 */
    @Test
    void whoever_has_signed_in_may_see_what_is_for_them() {
        ShareToken token = shared(Audience.SIGNED_IN);

        assertClosed(Reason.SIGN_IN_REQUIRED, Visitor.by(token));
        assertOpen(by(token, bob));
        assertOpen(Visitor.by(token).as(new SignedIn(elsewhere.tenant, elsewhere.teacher)));
    }

    /** F26 */
    @Test
    void who_was_in_the_meeting_may_see_what_is_for_participants() {
        ShareToken token = shared(Audience.PARTICIPANTS);
        UserId student = school.lesson.attendees().get(0).user();

        assertOpen(by(token, student));
        assertOpen(by(token, school.teacher));
        assertClosed(Reason.NOT_AMONG_VIEWERS, by(token, bob));
        assertClosed(Reason.NOT_AMONG_VIEWERS, Visitor.by(token).as(new SignedIn(elsewhere.tenant, school.teacher)));
    }

    /** F29 */
    @Test
    void colleagues_may_see_what_is_for_the_company_and_another_company_not() {
        ShareToken token = shared(Audience.SAME_COMPANY);

        assertOpen(by(token, bob));
        assertClosed(Reason.NOT_AMONG_VIEWERS, Visitor.by(token).as(new SignedIn(elsewhere.tenant, elsewhere.teacher)));
    }

    /** F27: named, or asked and agreed to. */
    @Test
    void who_asks_and_is_agreed_to_may_see_it() {
        ShareToken token = shared(Audience.NAMED_OR_APPROVED);
        Visitor visitor = by(token, bob);
        assertClosed(Reason.APPROVAL_REQUIRED, visitor);

        AccessRequest asked = kit.askForAccess.ask(visitor, "please");

        assertThat(kit.askForAccess.ask(visitor, "again").id()).isEqualTo(asked.id());
        assertThat(kit.askForAccess.isWaiting(visitor)).isTrue();
        assertThat(kit.askForAccess.isWaiting(Visitor.by(token))).isFalse();
        assertClosed(Reason.APPROVAL_REQUIRED, visitor);
        var inbox = kit.reviewAccess.inbox(
                school.tenant,
                Optional.of(school.teacher),
                Optional.of(AccessRequest.State.PENDING),
                Long.MAX_VALUE,
                9);
        assertThat(inbox).containsExactly(asked);

        var decided =
                kit.reviewAccess.decideEach(school.tenant, Optional.of(school.teacher), List.of(asked.id()), true);

        assertThat(decided).containsExactly(new ReviewAccess.Outcome(asked.id(), Optional.empty()));
        assertOpen(visitor);
        assertThat(kit.askForAccess.isWaiting(visitor)).isFalse();
        assertRefused(Reason.ALREADY_EXISTS, () -> kit.askForAccess.ask(visitor, "once more"));
        kit.grantAccess.remove(school.tenant, folder.id(), List.of(bob));
        assertClosed(Reason.APPROVAL_REQUIRED, visitor);
    }

    /** F27 */
    @Test
    void only_who_manages_it_decides_and_an_ignored_one_may_ask_again() {
        ShareToken token = shared(Audience.NAMED_OR_APPROVED);
        AccessRequest asked = kit.askForAccess.ask(by(token, bob), "please");

        var foreign = kit.reviewAccess.decideEach(school.tenant, Optional.of(bob), List.of(asked.id()), true);
        assertThat(foreign.get(0).refusal().orElseThrow().reason()).isEqualTo(Reason.ACCESS_REQUEST_UNKNOWN);
        var stranger = kit.reviewAccess.decideEach(elsewhere.tenant, Optional.empty(), List.of(asked.id()), true);
        assertThat(stranger.get(0).refusal()).isPresent();

        kit.reviewAccess.decideEach(school.tenant, Optional.empty(), List.of(asked.id()), false);
        kit.reviewAccess.decideEach(school.tenant, Optional.empty(), List.of(asked.id()), true);
        assertClosed(Reason.APPROVAL_REQUIRED, by(token, bob));
        assertThat(kit.askForAccess.ask(by(token, bob), "again").id()).isNotEqualTo(asked.id());
    }

    @Test
    void nobody_applies_by_a_link_that_is_for_others() {
        ShareToken forColleagues = shared(Audience.SAME_COMPANY);
        assertRefused(Reason.SIGN_IN_REQUIRED, () -> kit.askForAccess.ask(Visitor.by(forColleagues), ""));

        ShareToken forNamed = shared(Audience.NAMED_OR_APPROVED);
        Visitor foreign = Visitor.by(forNamed).as(new SignedIn(elsewhere.tenant, elsewhere.teacher));
        assertRefused(Reason.NOT_AMONG_VIEWERS, () -> kit.askForAccess.ask(foreign, ""));
    }

    /** F3: whoever manages it is let in, whoever it is for, also past the password. */
    @Test
    void who_manages_it_is_always_let_in() {
        ShareToken token = kit.shareRecording
                .share(
                        school.tenant,
                        new ShareScope.WholeRecording(folder.id()),
                        new Terms(
                                Audience.WECHAT_GUESTS,
                                Optional.of(new SharePassword("q4FW")),
                                Optional.empty(),
                                false,
                                true),
                        Optional.empty())
                .share()
                .token();

        assertOpen(by(token, school.teacher));
        kit.grantAccess.add(school.tenant, folder.id(), List.of(new GrantAccess.Grant(bob, Permission.MANAGE)));
        assertOpen(by(token, bob));
        UserId boss = kit.addUser
                .add(school.tenant, new UserId("boss"), "boss", User.Kind.PERSON, Set.of(Role.RECORDING_ADMIN))
                .id();
        assertOpen(by(token, boss));
    }

    /** F28: one invitation, one browser. */
    @Test
    void a_guest_comes_by_an_invitation_that_nobody_else_can_use() {
        ShareToken token = shared(Audience.WECHAT_GUESTS);
        InviteGuests.Invited invited = kit.inviteGuests.invite(school.tenant, folder.id(), "小王");
        assertClosed(Reason.INVITATION_REQUIRED, Visitor.by(token));
        assertClosed(Reason.INVITATION_REQUIRED, Visitor.by(token).invitedBy(invited.code()));

        String pass = kit.inviteGuests.take(token, invited.code());

        assertOpen(Visitor.by(token).invitedBy(pass));
        assertRefused(Reason.INVITATION_REQUIRED, () -> kit.inviteGuests.take(token, invited.code()));
        assertClosed(Reason.INVITATION_REQUIRED, Visitor.by(token).invitedBy(invited.code()));
        kit.inviteGuests.withdraw(
                school.tenant, folder.id(), invited.invitation().id());
        assertClosed(Reason.INVITATION_REQUIRED, Visitor.by(token).invitedBy(pass));
        assertRefused(
                Reason.INVITATION_UNKNOWN,
                () -> kit.inviteGuests.withdraw(
                        school.tenant, folder.id(), invited.invitation().id()));
    }

    @Test
    void what_is_no_invitation_opens_nothing() {
        ShareToken token = shared(Audience.WECHAT_GUESTS);
        Invitation invitation =
                kit.inviteGuests.invite(school.tenant, folder.id(), "").invitation();

        for (String code : List.of("", ".", "x", "1", invitation.id() + ".", invitation.id() + "." + "A".repeat(43))) {
            assertRefused(Reason.INVITATION_REQUIRED, () -> kit.inviteGuests.take(token, code));
            assertClosed(Reason.INVITATION_REQUIRED, Visitor.by(token).invitedBy(code));
        }
        assertRefused(Reason.LINK_UNKNOWN, () -> kit.inviteGuests.take(new ShareToken("A".repeat(22)), "whatever"));
    }

    /** The same rules, told to who manages it and to support. */
    @Test
    void who_asks_why_gets_every_gate_and_the_verdict() {
        ShareToken token = shared(Audience.PARTICIPANTS);
        var question = new ExplainShare.Question(Optional.of(bob), false, Visit.Purpose.DOWNLOAD);

        var told = kit.explainShare.explain(school.tenant, Optional.empty(), token, question);

        assertThat(told.verdict()).isEqualTo(Verdict.NOT_FOR_YOU);
        assertThat(told.ties()).containsExactlyInAnyOrder(Tie.SIGNED_IN, Tie.COLLEAGUE);
        assertThat(told.checks())
                .filteredOn(check -> !check.isOpen())
                .containsExactly(
                        new Share.Check(Gate.AUDIENCE, Verdict.NOT_FOR_YOU),
                        new Share.Check(Gate.PURPOSE, Verdict.NOT_ALLOWED));
        assertRefused(
                Reason.LINK_UNKNOWN,
                () -> kit.explainShare.explain(elsewhere.tenant, Optional.empty(), token, question));
        assertRefused(
                Reason.LINK_UNKNOWN, () -> kit.explainShare.explain(school.tenant, Optional.of(bob), token, question));
        assertThat(kit.explainShare
                        .explain(school.tenant, Optional.of(school.teacher), token, question)
                        .verdict())
                .isEqualTo(Verdict.NOT_FOR_YOU);
        var nobody = new ExplainShare.Question(Optional.of(new UserId("nobody")), false, Visit.Purpose.WATCH);
        assertRefused(
                Reason.USER_UNKNOWN, () -> kit.explainShare.explain(school.tenant, Optional.empty(), token, nobody));
    }

    @Test
    void the_reason_of_a_link_that_was_switched_off_can_still_be_asked() {
        ShareToken token = shared(Audience.EVERYONE);
        kit.shareRecording.revoke(school.tenant, new ShareScope.WholeRecording(folder.id()), Optional.empty());

        var told = kit.explainShare.explain(
                school.tenant,
                Optional.empty(),
                token,
                new ExplainShare.Question(Optional.empty(), false, Visit.Purpose.WATCH));

        assertThat(told.verdict()).isEqualTo(Verdict.ENDED);
        assertThat(told.checks().get(0).gate()).isEqualTo(Gate.SWITCHED_ON);
    }
}
