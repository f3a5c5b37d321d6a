package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.ServerProcess;
import io.reelkeep.server.TestTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the console tells about the end of a subscription and about space, by a clock that can be moved (F47-F50). */
class PlanIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        Path home = folder.resolve("server");
        home.toFile().mkdirs();
        server = ServerProcess.start(home, Map.of("REELKEEP_TEST_CLOCK", "true"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TestTenant school() {
        TestTenant tenant = TestTenant.on(server.base());
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/t1", "{\"roles\":[\"tenant_admin\"]}");
        return tenant;
    }

    private static Instant now(TestTenant tenant) {
        return Instant.parse(tenant.admin("GET", "clock", "").path("now").asText());
    }

    private static void advance(TestTenant tenant, String by) {
        tenant.admin("POST", "clock/advance", "{\"by\":\"" + by + "\"}");
    }

    private static void paidUntil(TestTenant tenant, Instant end) {
        tenant.admin("PATCH", "tenants/" + tenant.id(), "{\"paid_until\":\"" + end + "\"}");
    }

    private static void quota(TestTenant tenant, long bytes) {
        tenant.admin("PATCH", "tenants/" + tenant.id(), "{\"quota_bytes\":" + bytes + "}");
    }

    /** When it stays the same for a while: a file that is being written out counts twice. */
    private static long used(TestTenant tenant) {
        long used = -1;
        for (int same = 0; same < 20; same++) {
            long now = tenant.api("GET", "standing", "").path("used_bytes").asLong();
            same = now == used ? same : 0;
            used = now;
            TestTenant.pause();
        }
        return used;
    }

    /** Sessions end with the time that is leapt over: everybody signs in anew. */
    private static Visit visit(TestTenant tenant, String user, Look look, String path) {
        Visit visit = BROWSER.at(server.base(), look);
        visit.signIn(tenant, user);
        visit.open(path);
        return visit;
    }

    private static Locator notice(Visit visit, String kind) {
        return visit.page().locator("[data-notice=" + kind + "]");
    }

    /** F48-F50: one timeline for who renews and who does not. */
    @Test
    void ninety_days_are_counted_down_on_every_page() {
        TestTenant renewing = school();
        TestTenant lapsing = school();
        Instant end = now(renewing).plus(Duration.ofDays(8));
        paidUntil(renewing, end);
        paidUntil(lapsing, end);
        Visit before = visit(renewing, "t1", Look.WIDE, "/console/org/plan");
        assertThat(notice(before, "ends")).containsText("订阅将在 8 天后到期");
        before.take("plan-ends");

        advance(renewing, "P8D");
        Visit ended = visit(renewing, "t1", Look.WIDE, "/console/org/plan");
        assertThat(notice(ended, "in_grace")).containsText("订阅已到期，云录制文件还将保留 90 天");
        assertThat(notice(ended, "in_grace")).containsText("商业版或企业版账户到期后，云录制文件无法查看，但可以在后台自动保存90天。");
        assertThat(notice(ended, "in_grace")).containsText("90天内，用户成功续费，则云录制文件可以重新查看、下载、共享。");
        assertThat(ended.page().locator("[data-test=state]")).hasText("已到期，保留期内");
        ended.assertAccessible();
        ended.take("plan-in-grace");
        Visit member = visit(renewing, "s1", Look.ENGLISH_PHONE, "/console/account");
        assertThat(notice(member, "in_grace")).containsText("recordings are kept for 90 days more");
        assertThat(notice(member, "in_grace").getByRole(AriaRole.LINK)).hasCount(0);
        member.assertFits();
        member.assertAccessible();
        member.take("grace");

        // In steps: one answer must not take longer than the client waits.
        for (int step = 0; step < 11; step++) {
            advance(renewing, "P8D");
        }
        assertThat(notice(visit(lapsing, "t1", Look.DARK, "/console/account"), "in_grace"))
                .containsText("还将保留 2 天");
        paidUntil(renewing, now(renewing).plus(Duration.ofDays(365)));
        Visit renewed = visit(renewing, "t1", Look.WIDE, "/console/org/plan");
        assertThat(renewed.page().locator("[data-test=state]")).hasText("正常");
        assertThat(renewed.page().locator("[data-notice]")).hasCount(0);

        advance(renewing, "P3D");
        Visit lapsed = visit(lapsing, "t1", Look.DARK, "/console/account");
        assertThat(notice(lapsed, "lapsed")).containsText("超过90天，如果用户仍未续费，则云录制文件将无法访问。");
        lapsed.assertAccessible();
        lapsed.take("lapsed");
    }

    /** F47 */
    @Test
    void a_vault_that_fills_up_is_told_before_it_is_full() {
        TestTenant tenant = school();
        Lesson.record(tenant, folder, 1);
        long used = used(tenant);
        quota(tenant, used * 10 / 9);
        Visit visit = visit(tenant, "t1", Look.WIDE, "/console/account");
        Page page = visit.page();
        assertThat(notice(visit, "nearly_full")).containsText("云录制空间已使用 ");
        visit.assertAccessible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("暂不提示")).click();
        page.reload();
        assertThat(page.locator("h1")).isVisible();
        assertThat(notice(visit, "nearly_full")).hasCount(0);

        quota(tenant, used);
        page.reload();
        assertThat(notice(visit, "full")).containsText("云录制空间已满");
        page.getByText("查看版本与空间").click();
        assertThat(page.getByText("剩余空间")).isVisible();
        visit.assertAccessible();
        visit.take("plan-full");
    }
}
