package io.reelkeep.application.tenancy;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TenancyTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    @Test
    void a_change_keeps_id_and_creation_time() {
        Tenant before = kit.browseTenants.tenant(school.tenant);
        kit.clock.advance(Duration.ofDays(1));

        Tenant after = kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        new TenantId(SampleIds.next()),
                        "Sunset School",
                        Edition.FREE,
                        known.paidUntil(),
                        known.quotaBytes(),
                        known.zone(),
                        kit.clock.instant()));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(kit.browseTenants.tenant(school.tenant)).isEqualTo(after);
        assertThat(after.name()).isEqualTo("Sunset School");
    }

    @Test
    void a_taken_user_id_is_refused() {
        assertRefused(
                Reason.ALREADY_EXISTS,
                () -> kit.addUser.add(school.tenant, school.teacher, "Another", User.Kind.PERSON));
    }

    /** Contract: Meeting 4.2. */
    @Test
    void an_administrator_is_made_on_purpose() {
        User boss =
                kit.addUser.add(school.tenant, new UserId("boss"), "Boss", User.Kind.PERSON, Set.of(Role.TENANT_ADMIN));
        User other = kit.addUser.add(school.tenant, new UserId("other"), "Other", User.Kind.PERSON);

        assertThat(kit.browseTenants.users(school.tenant, "", 10)).contains(boss, other);
        assertThat(boss.administrator()).isTrue();
        assertThat(other.administrator()).isFalse();
    }

    @Test
    void nothing_can_be_added_to_an_unknown_tenant() {
        var unknown = new TenantId(SampleIds.next());

        assertRefused(Reason.TENANT_UNKNOWN, () -> kit.addUser.add(unknown, school.teacher, "Ms Li", User.Kind.PERSON));
        assertRefused(Reason.TENANT_UNKNOWN, () -> kit.registerApp.register(unknown, CredentialKind.NATIVE, "App"));
        assertRefused(Reason.TENANT_UNKNOWN, () -> kit.browseTenants.users(unknown, "", 10));
    }

    @Test
    void every_dialect_gets_keys_of_its_own_shape() {
        assertThat(key(CredentialKind.NATIVE)).matches("rk[A-Za-z0-9]{16}");
        assertThat(key(CredentialKind.MEETING)).matches("AKID[A-Za-z0-9]{28}");
        assertThat(key(CredentialKind.LIVE)).matches("AKID[A-Za-z0-9]{28}");
        assertThat(key(CredentialKind.WECOM)).matches("ww[0-9a-f]{16}");
        assertThat(Integer.parseInt(key(CredentialKind.CLASSROOM))).isBetween(1_400_000_000, 1_999_999_999);
    }

    private String key(CredentialKind kind) {
        return kit.registerApp
                .register(school.tenant, kind, "Sample app")
                .credential()
                .keyId();
    }

    @Test
    void a_secret_is_not_in_any_text() {
        RegisterApp.Issued issued = kit.registerApp.register(school.tenant, CredentialKind.NATIVE, "App");

        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(kit.browseTenants.apps(school.tenant)).hasSize(1);
        assertThat(kit.browseTenants.apps(school.tenant).toString()).doesNotContain(issued.secret());
    }

    @Test
    void everybody_in_a_meeting_must_be_known_to_its_tenant() {
        var stranger = new UserId("stranger");

        assertRefused(Reason.USER_UNKNOWN, () -> kit.addMeeting.add(SampleMeetings.meeting(school.tenant, stranger)));
        assertRefused(
                Reason.USER_UNKNOWN,
                () -> kit.addMeeting.add(SampleMeetings.lesson(
                        school.tenant, school.teacher, SampleMeetings.attendee(stranger, MeetingRole.STUDENT))));
    }

    @Test
    void a_taken_meeting_id_is_refused() {
        Meeting lesson = school.lesson;

        assertRefused(Reason.ALREADY_EXISTS, () -> kit.addMeeting.add(lesson));
    }
}
