package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import io.reelkeep.server.TestTenant;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a tenant's administrators do in the console, and what everybody does with their own account (F7, F15, F48, C18). */
class OfficeIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    Path folder;

    private static TestTenant school() {
        TestTenant tenant = BROWSER.tenant();
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/t1", "{\"name\":\"张敏\",\"roles\":[\"tenant_admin\"]}");
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/s1", "{\"name\":\"李娜\"}");
        return tenant;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(name));
    }

    private static Locator in(Locator dialog, String button) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static void more(Page page, String name, String action) {
        button(page, name + " 的更多操作").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(action))
                .click();
    }

    private static int signIn(TestTenant tenant, String user, String password) {
        return BROWSER.anybody(Look.WIDE)
                .context()
                .request()
                .post(
                        BROWSER.base() + "/api/session",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(Map.of("tenant_id", tenant.id(), "user_id", user, "password", password)))
                .status();
    }

    @Test
    void a_new_member_gets_a_password_that_is_shown_once() {
        TestTenant tenant = school();
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/org/people");
        assertThat(page.getByText("s1")).isVisible();
        visit.take("people");
        button(page, "添加成员").click();
        Locator form = dialog(page, "添加成员");
        form.getByLabel("账号").fill("wanglei");
        form.getByLabel("姓名").fill("王磊");
        form.getByText("录制管理员").click();
        visit.assertAccessible();
        in(form, "添加成员").click();

        Locator shown = dialog(page, "重置密码");
        String password = shown.locator("[data-test=password]").textContent();
        in(shown, "复制密码").click();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(password);
        in(shown, "关闭").click();
        assertThat(page.locator("tbody").getByText("王磊")).isVisible();
        assertThat(signIn(tenant, "wanglei", password)).isEqualTo(200);
    }

    @Test
    void shutting_somebody_out_is_asked_twice_and_the_safe_answer_has_the_focus() {
        TestTenant tenant = school();
        assertThat(BROWSER.of(tenant, "s1")
                        .open("/console/account")
                        .getByText("李娜")
                        .first())
                .isVisible();
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/org/people");
        more(page, "李娜", "停用账号");
        Locator question = dialog(page, "停用账号");
        assertThat(in(question, "取消")).isFocused();
        visit.assertAccessible();
        page.keyboard().press("Escape");
        assertThat(question).isHidden();
        assertThat(page.getByText("已停用")).isHidden();

        more(page, "李娜", "停用账号");
        in(question, "确定停用").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("李娜"))
                        .getByText("已停用"))
                .isVisible();
        assertThat(signIn(tenant, "s1", "open sesame 密码")).isEqualTo(401);
        more(page, "李娜", "恢复账号");
        assertThat(page.getByText("已恢复")).isVisible();
        assertThat(signIn(tenant, "s1", "open sesame 密码")).isEqualTo(200);
    }

    @Test
    void rules_say_what_they_would_delete_before_they_are_kept() {
        TestTenant tenant = school();
        Lesson lesson = Lesson.record(tenant, folder, 1);
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/org/retention");
        Locator all = page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName("全部录制").setExact(true));
        all.locator(".el-select").click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("到期自动删除"))
                .and(page.locator(":visible"))
                .click();
        all.getByLabel("全部录制保留天数").fill("1");
        page.keyboard().press("Tab");
        button(page, "保存").click();
        Locator question = dialog(page, "确认保存保留策略");
        assertThat(question.getByText("未来 30 天内将彻底删除 1 个录制")).isVisible();
        assertThat(in(question, "取消")).isFocused();
        visit.take("retention");
        assertThat(tenant.api("GET", "retention", "").has("keep_days")).isFalse();
        in(question, "确定保存").click();
        assertThat(page.getByText("保存成功")).isVisible();
        assertThat(tenant.api("GET", "retention", "").path("keep_days").asInt()).isEqualTo(1);

        Locator row = page.locator("[data-recording='" + lesson.id() + "']");
        in(row, "法务保留").click();
        Locator hold = dialog(page, "法务保留 · Algebra");
        hold.getByLabel("保留原因").fill("诉讼取证");
        in(hold, "开启法务保留").click();
        assertThat(row.getByText("法务保留中")).isVisible();
        visit.assertAccessible();
    }

    private static void throwAway(TestTenant tenant, Lesson lesson) {
        while (tenant.tryApi("DELETE", "recordings/" + lesson.id(), "").statusCode() == 409) {
            TestTenant.pause();
        }
    }

    /** F15, C18: brought back, or deleted for good in the words of the seed. */
    @Test
    void the_recycle_bin_gives_back_and_deletes_for_good() {
        TestTenant tenant = school();
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/account");
        Locator entry = page.getByRole(AriaRole.NAVIGATION).getByText("回收站");
        assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("审计日志")).isVisible();
        assertThat(entry).isHidden();

        tenant.api("PUT", "retention", "{\"trash_days\":30}");
        Lesson lesson = Lesson.record(tenant, folder, 1);
        throwAway(tenant, lesson);
        visit.open("/console/account");
        entry.click();
        assertThat(page.getByText("剩余 30 天")).isVisible();
        visit.assertAccessible();
        button(page, "恢复").click();
        assertThat(page.getByText("恢复成功")).isVisible();
        assertThat(tenant.recording(lesson.id()).path("recording_id").asText()).isEqualTo(lesson.id());

        throwAway(tenant, lesson);
        page.reload();
        button(page, "彻底删除").click();
        Locator question = dialog(page, "彻底删除 · Algebra");
        assertThat(question.getByText("确定彻底删除该录像吗，删除后无法找回？")).isVisible();
        assertThat(in(question, "取消")).isFocused();
        visit.take("trash");
        in(question, "确定删除").click();
        assertThat(page.getByText("删除成功")).isVisible();
        assertThat(tenant.api("GET", "trash", "").path("recordings")).isEmpty();
    }

    @Test
    void the_audit_is_searched_and_a_receipt_is_taken_home() {
        TestTenant tenant = school();
        Lesson lesson = Lesson.record(tenant, folder, 1);
        throwAway(tenant, lesson);
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/org/audit?action=recording.delete&recording=" + lesson.id());
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody").getByText("删除录制")).isVisible();
        visit.assertAccessible();
        button(page, "重置").click();
        assertThat(page.locator("tbody").getByText("停止录制")).isVisible();
        visit.take("audit");
        assertThat(page.waitForDownload(() -> page.getByText("导出日志").click()).suggestedFilename())
                .isEqualTo("audit-" + tenant.id() + ".jsonl");

        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("删除凭证")).click();
        button(page, "查看凭证").first().click();
        Locator receipt = dialog(page, "删除凭证");
        assertThat(receipt.getByText("签名", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        visit.assertAccessible();
        visit.take("receipt");
        assertThat(page.waitForDownload(() -> in(receipt, "下载凭证").click()).suggestedFilename())
                .isEqualTo("receipt-" + lesson.id() + ".json");
    }

    @Test
    void everybody_changes_their_own_password_and_language() {
        TestTenant tenant = school();
        Visit visit = BROWSER.of(tenant, "s1");
        Page page = visit.open("/console/account");
        button(page, "李娜").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("个人设置"))
                .click();
        page.getByLabel("当前密码").fill("not this one");
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill("八个字的密码好啊");
        page.getByLabel("确认新密码").fill("八个字的密码好啊");
        button(page, "修改密码").click();
        assertThat(page.getByText("当前密码不正确")).isVisible();
        page.getByLabel("当前密码").fill("open sesame 密码");
        button(page, "修改密码").click();
        assertThat(page.getByText("密码修改成功")).isVisible();
        assertThat(signIn(tenant, "s1", "八个字的密码好啊")).isEqualTo(200);
        visit.assertAccessible();
        visit.take("account");
        page.getByText("English").last().click();
        assertThat(page.getByText("Who you are")).isVisible();
    }

    @Test
    void what_is_for_administrators_is_not_offered_to_others() {
        Page page = BROWSER.of(school(), "s1").open("/console/org/people");
        assertThat(page.getByText("此页面仅管理员可用")).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("成员与角色")).isHidden();
    }

    @Test
    void every_screen_fits_a_phone_and_reads_in_english_and_in_the_dark() {
        TestTenant tenant = school();
        tenant.api("PUT", "retention", "{\"trash_days\":30,\"keep_days\":20}");
        throwAway(tenant, Lesson.record(tenant, folder, 1));
        for (Look look : new Look[] {Look.PHONE, Look.ENGLISH, Look.DARK}) {
            Visit visit = BROWSER.of(tenant, "t1", look);
            for (String screen :
                    new String[] {"org/people", "org/plan", "org/retention", "org/audit", "trash", "account"}) {
                Page page = visit.open("/console/" + screen);
                assertThat(page.locator("h1")).isVisible();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                visit.assertFits();
                visit.assertAccessible();
                visit.take(screen.replace("org/", ""));
            }
        }
    }
}
