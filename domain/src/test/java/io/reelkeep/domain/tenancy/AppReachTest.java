package io.reelkeep.domain.tenancy;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F80, F81, F151, F152. */
class AppReachTest {
    private static final AppId OURS = new AppId(1);
    private static final AppId THEIRS = new AppId(2);
    private static final UserId ALICE = new UserId("alice");
    private static final UserId BOB = new UserId("bob");

    @Test
    void the_whole_tenant_is_everybodys_through_any_application_or_none() {
        assertThat(AppReach.WHOLE_TENANT.verdict(Optional.of(THEIRS), BOB)).isEqualTo(AppReach.Verdict.IN_REACH);
        assertThat(AppReach.WHOLE_TENANT.verdict(Optional.empty(), BOB)).isEqualTo(AppReach.Verdict.IN_REACH);
    }

    @Test
    void what_another_application_or_nobody_made_is_out_of_reach() {
        var reach = AppReach.madeThrough(OURS);

        assertThat(reach.verdict(Optional.of(OURS), BOB)).isEqualTo(AppReach.Verdict.IN_REACH);
        assertThat(reach.verdict(Optional.of(THEIRS), BOB)).isEqualTo(AppReach.Verdict.OTHER_APPLICATION);
        assertThat(reach.verdict(Optional.empty(), BOB)).isEqualTo(AppReach.Verdict.OTHER_APPLICATION);
        assertRefused(Reason.OTHER_APPLICATION, () -> reach.refuseBeyond(Optional.empty(), BOB));
    }

    @Test
    void a_member_who_is_not_named_is_not_visible() {
        var reach = new AppReach(Optional.empty(), Optional.of(Set.of(ALICE)));

        assertThat(reach.verdict(Optional.of(THEIRS), ALICE)).isEqualTo(AppReach.Verdict.IN_REACH);
        assertRefused(Reason.MEMBER_NOT_VISIBLE, () -> reach.refuseBeyond(Optional.of(THEIRS), BOB));
        assertRefused(Reason.MEMBER_NOT_VISIBLE, () -> reach.refuseInvisible(BOB));
    }

    @Test
    void naming_nobody_shows_nobody() {
        assertThat(new AppReach(Optional.empty(), Optional.of(Set.of())).sees(ALICE))
                .isFalse();
    }

    @Test
    void another_application_is_told_before_another_member() {
        var reach = new AppReach(Optional.of(OURS), Optional.of(Set.of(ALICE)));

        assertThat(reach.verdict(Optional.of(THEIRS), BOB)).isEqualTo(AppReach.Verdict.OTHER_APPLICATION);
        assertThat(reach.verdict(Optional.of(OURS), BOB)).isEqualTo(AppReach.Verdict.MEMBER_NOT_VISIBLE);
    }

    @ParameterizedTest
    @EnumSource(names = "WECOM", mode = EnumSource.Mode.EXCLUDE)
    void applications_of_other_dialects_see_their_whole_tenant_and_have_no_policy(CredentialKind kind) {
        AppCredential app = SampleTenants.credential(new TenantId(1), kind, "key");

        assertThat(app.reach()).isEqualTo(AppReach.WHOLE_TENANT);
        assertThatIllegalArgumentException().isThrownBy(() -> with(app, policy(true, Optional.empty())));
    }

    @Test
    void an_application_of_wecom_sees_what_its_policy_says() {
        AppCredential app = SampleTenants.credential(new TenantId(1), CredentialKind.WECOM, "key");
        Optional<Set<UserId>> alice = Optional.of(Set.of(ALICE));

        assertThat(app.reach()).isEqualTo(AppReach.madeThrough(app.app()));
        assertThat(with(app, policy(true, Optional.empty())).reach()).isEqualTo(AppReach.WHOLE_TENANT);
        assertThat(with(app, policy(false, alice)).reach()).isEqualTo(new AppReach(Optional.of(app.app()), alice));
    }

    @Test
    void at_most_a_thousand_members_can_be_named() {
        assertThat(policy(false, Optional.of(members(1000))).visibleMembers()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> policy(false, Optional.of(members(1001))));
    }

    private static Set<UserId> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new UserId("u" + number))
                .collect(Collectors.toSet());
    }

    private static AppPolicy policy(boolean allMeetings, Optional<Set<UserId>> members) {
        return new AppPolicy(true, allMeetings, members, WeComForm.DEFAULT);
    }

    private static AppCredential with(AppCredential app, AppPolicy policy) {
        return new AppCredential(
                app.app(),
                app.tenant(),
                app.kind(),
                app.name(),
                app.keyId(),
                app.secret(),
                app.createdAt(),
                app.standing(),
                policy);
    }
}
