package io.reelkeep.rest.admin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import io.reelkeep.rest.shared.organisation.AppChangeJson;
import io.reelkeep.rest.shared.organisation.AppJson;
import io.reelkeep.rest.shared.people.UserJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenancyGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Tenant SCHOOL = new Tenant(
            new TenantId(1),
            "Sunrise School",
            Edition.BUSINESS,
            Optional.of(NOON),
            Optional.of(1L << 40),
            ZoneId.of("Asia/Shanghai"),
            NOON);

    @Test
    void a_tenant_and_a_page_of_them() {
        Golden.assertSame("api/tenant", TenantJson.of(SCHOOL, SampleTenants.NOON));
        Golden.assertSame(
                "api/tenants",
                new TenantJson.ListJson(List.of(TenantJson.of(SCHOOL, SampleTenants.NOON)), Optional.of("1")));
    }

    @Test
    void a_page_of_users() {
        var user = new User(
                new TenantId(1), new UserId("t1"), "王老师", User.Kind.ROOMS_DEVICE, Set.of(Role.TENANT_ADMIN), NOON);

        Golden.assertSame("api/users", new UserJson.ListJson(List.of(UserJson.of(user)), Optional.empty()));
    }

    @Test
    void the_secret_is_in_the_first_answer_only() {
        Golden.assertSame("api/app_issued", AppJson.of(new RegisterApp.Issued(app(CredentialKind.NATIVE), "s3cret")));
        Golden.assertSame(
                "api/app_issued_classroom",
                AppJson.of(new RegisterApp.Issued(app(CredentialKind.CLASSROOM), "s3cret")));
        Golden.assertSame("api/apps", new AppJson.ListJson(List.of(AppJson.of(app(CredentialKind.NATIVE)))));
        assertThat(AppJson.of(new RegisterApp.Issued(app(CredentialKind.NATIVE), "s3cret"))
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void what_an_application_of_wecom_may_is_told() {
        AppCredential everybody = app(CredentialKind.WECOM);

        Golden.assertSame("api/app_wecom", AppJson.of(everybody));
        Golden.assertSame("api/app_wecom_changed", AppJson.of(changeApp(everybody, """
                        {'name':'CRM','enabled':false,'wecom':{'may_call_records':false,'all_meetings':true,
                         'visible_members':['t2','t1'],'record_arrays':'record_list','clamp_int32':true,
                         'expose_transcoding':true}}""")));
    }

    @Test
    void a_change_of_an_application_keeps_what_it_leaves_out() {
        AppCredential named = changeApp(app(CredentialKind.WECOM), "{'wecom':{'visible_members':['t1']}}");

        assertThat(changeApp(named, "{'wecom':{'clamp_int32':true}}").policy().visibleMembers())
                .contains(Set.of(new UserId("t1")));
        assertThat(changeApp(named, "{'wecom':{'visible_members':[]}}").policy().visibleMembers())
                .contains(Set.of());
        assertThat(changeApp(named, "{'wecom':{'visible_members':null}}")
                        .policy()
                        .visibleMembers())
                .isEmpty();
        assertThat(changeApp(named, "{}")).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'enabled':'yes'}",
                "{'enabled':1}",
                "{'name':''}",
                "{'name':7}",
                "{'secret':'mine'}",
                "{'kind':'native'}",
                "{'wecom':[]}",
                "{'wecom':{'all':true}}",
                "{'wecom':{'all_meetings':'true'}}",
                "{'wecom':{'record_arrays':'neither'}}",
                "{'wecom':{'visible_members':'t1'}}",
                "{'wecom':{'visible_members':[1]}}",
                "{'wecom':{'visible_members':[null]}}",
                "{'wecom':{'visible_members':['']}}",
                "{'wecom':{'visible_members':{}}}",
                "[]",
            })
    void a_wrong_change_of_an_application_is_refused(String json) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> changeApp(app(CredentialKind.WECOM), json));
    }

    @Test
    void only_applications_of_wecom_have_what_is_wecoms() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> changeApp(app(CredentialKind.NATIVE), "{'wecom':{}}"));
    }

    private static AppCredential changeApp(AppCredential known, String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(bytes, AppChangeJson.class).applyTo(known);
    }

    @Test
    void a_change_keeps_what_it_leaves_out_and_ends_what_is_null() {
        Tenant renamed = change("{'name':'Evening School'}");
        Tenant endless = change("{'paid_until':null,'quota_bytes':5}");

        assertThat(renamed.name()).isEqualTo("Evening School");
        assertThat(renamed.paidUntil()).contains(NOON);
        assertThat(endless.paidUntil()).isEmpty();
        assertThat(endless.quotaBytes()).contains(5L);
        assertThat(endless.name()).isEqualTo("Sunrise School");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'quota_bytes':'5'}",
                "{'quota_bytes':-1}",
                "{'quota_bytes':9223372036854775808}",
                "{'paid_until':'soon'}",
                "{'paid_until':1.5}",
                "{'edition':'gold'}",
                "{'time_zone':'Mars/Base'}",
                "{'name':' '}",
                "{'tenant_id':'2'}",
            })
    void a_wrong_change_is_refused(String json) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> change(json));
    }

    private static Tenant change(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(bytes, TenantChangeJson.class).applyTo(SCHOOL);
    }

    private static AppCredential app(CredentialKind kind) {
        return new AppCredential(
                new AppId(3), new TenantId(1), kind, "Recorder", "rkABC", new SealedSecret(new byte[1]), NOON);
    }
}
