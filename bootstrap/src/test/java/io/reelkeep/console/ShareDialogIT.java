package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.TestTenant;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sharing, and letting people in (ux A3, B5, D2; F27-F35). */
class ShareDialogIT {
    private static final String TOPIC = "第四季度产品规划会";

    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private String recording;

    @BeforeEach
    void record() {
        tenant = BROWSER.tenant();
        tenant.addUser("x1");
        recording = new Shelf(tenant, folder).put(TOPIC, "423111111", "2026-10-27T00:32:00Z");
    }

    private Page sharing(Visit visit) {
        Page page = visit.open("/console/recordings");
        page.getByLabel("分享 " + TOPIC).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("分享 · " + TOPIC);
        return page;
    }

    private static void switchOn(Page page) {
        page.locator(".share-dialog .el-switch").first().click();
        assertThat(page.getByText("已保存")).isVisible();
    }

    private static void choose(Page page, String audience) {
        page.locator(".share-dialog .el-select").click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(audience))
                .click();
        assertThat(page.getByText("已保存")).isVisible();
        assertThat(page.locator(".share-dialog .el-select")).containsText(audience);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private JsonNode share() {
        return tenant.api("GET", "recordings/" + recording + "/share", "");
    }

    private int statusFor(Visit visitor) {
        return visitor.page().navigate("/w/" + share().path("token").asText()).status();
    }

    @Test
    void saves_every_control_at_once_and_shows_what_the_server_has() {
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = sharing(visit);
        assertThat(page.getByText("分享已关闭")).isVisible();
        switchOn(page);
        assertThat(page.getByText("任何拿到链接的人，长期可在线观看，不可下载")).isVisible();

        page.getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("密码保护"))
                .locator("xpath=ancestor::div[contains(@class,'el-switch')]")
                .click();
        assertThat(page.locator(".share-dialog code.password")).hasText(Pattern.compile("[A-Za-z0-9]{4}"));
        button(page, "编辑").click();
        Locator typed = page.locator(".share-dialog .typed input");
        typed.fill("ab!");
        assertThat(button(page, "确定")).isDisabled();
        typed.fill("q4FW");
        typed.press("Enter");
        assertThat(page.locator(".share-dialog code.password")).hasText("q4FW");
        page.locator(".share-dialog .el-radio-button").getByText("30天").click();
        page.getByText("允许查看方下载会议录制").click();
        assertThat(page.locator(".now")).hasText(Pattern.compile("^任何拿到链接和密码的人，在 \\d{4}-\\d\\d-\\d\\d 前可在线观看，可下载$"));
        visit.assertAccessible();

        JsonNode kept = share();
        assertThat(kept.path("password").asText()).isEqualTo("q4FW");
        assertThat(kept.path("allow_download").asBoolean()).isTrue();
        assertThat(kept.has("ends_at")).isTrue();
        button(page, "复制链接").click();
        assertThat(page.getByText("链接已复制")).isVisible();
        assertThat(String.valueOf(page.evaluate("navigator.clipboard.readText()")))
                .isEqualTo(TOPIC + "\n链接：" + kept.path("url").asText() + "\n访问密码：q4FW");
        button(page, "生成二维码").click();
        assertThat(page.getByAltText("分享链接的二维码")).isVisible();
        visit.take("share-dialog");

        page.keyboard().press("Escape");
        page.getByLabel("分享 " + TOPIC).click();
        assertThat(page.locator(".share-dialog code.password")).hasText("q4FW");
    }

    @Test
    void warns_before_a_link_ends() {
        Page page = sharing(BROWSER.of(tenant, "t1"));
        switchOn(page);
        page.locator(".share-dialog .el-switch").first().click();
        assertThat(page.getByText("已设置的权限、密码和有效期将不保存")).isVisible();
        button(page, "关闭分享").click();
        assertThat(page.getByText("分享已关闭")).isVisible();
        assertThat(tenant.tryApi("GET", "recordings/" + recording + "/share", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_audience_is_who_it_says() {
        Page page = sharing(BROWSER.of(tenant, "t1"));
        switchOn(page);
        Visit stranger = BROWSER.anybody(Look.WIDE);
        Visit attendee = BROWSER.of(tenant, "s1");
        Visit colleague = BROWSER.of(tenant, "x1");
        assertThat(statusFor(stranger)).isEqualTo(200);

        choose(page, "仅登录用户可查看");
        assertThat(statusFor(stranger)).isNotEqualTo(200);
        assertThat(statusFor(colleague)).isEqualTo(200);

        choose(page, "仅参会用户可查看");
        assertThat(statusFor(attendee)).isEqualTo(200);
        assertThat(statusFor(colleague)).isNotEqualTo(200);

        choose(page, "仅同企业成员可查看");
        assertThat(statusFor(colleague)).isEqualTo(200);
        assertThat(statusFor(stranger)).isNotEqualTo(200);

        choose(page, "仅微信特邀用户可查看");
        page.getByPlaceholder("称呼，例如“小王”").fill("小王");
        button(page, "生成邀请链接").click();
        String invitation = page.locator(".fresh code").textContent();
        assertThat(statusFor(stranger)).isNotEqualTo(200);
        assertThat(invitation).contains("?invite=");

        choose(page, "仅指定用户、通过权限审批的成员可查看");
        assertThat(statusFor(colleague)).isNotEqualTo(200);
        page.getByPlaceholder("用户账号，多个用逗号或空格分隔").fill("x1，nobody");
        button(page, "添加").click();
        assertThat(page.getByText("没有这些用户：nobody")).isVisible();
        assertThat(statusFor(colleague)).isEqualTo(200);
    }

    @Test
    void lets_in_who_is_agreed_to() {
        tenant.api("PUT", "recordings/" + recording + "/share", "{\"audience\":\"named_or_approved\"}");
        tenant.api("POST", "recordings/" + recording + "/access-requests", "{\"user_id\":\"x1\",\"note\":\"我请假了\"}");
        tenant.api("POST", "recordings/" + recording + "/access-requests", "{\"user_id\":\"s1\"}");
        Visit colleague = BROWSER.of(tenant, "x1");
        assertThat(statusFor(colleague)).isNotEqualTo(200);

        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/requests");
        assertThat(page.locator("nav .badge")).hasText("2");
        assertThat(page.getByText("我请假了")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN).getByText(TOPIC)).hasCount(2);
        visit.assertAccessible();
        visit.take("requests");
        page.getByLabel("同意 x1 的申请").click();
        assertThat(page.getByText("已同意 1 条申请")).isVisible();
        assertThat(statusFor(colleague)).isEqualTo(200);
        page.getByLabel("忽略 s1 的申请").click();
        assertThat(page.getByText("没有待处理的申请")).isVisible();
        assertThat(page.locator("nav .badge")).hasCount(0);
        page.getByText("已处理").click();
        assertThat(page.getByText("已忽略", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void is_made_for_thumbs_on_the_phone() {
        Visit visit = BROWSER.of(tenant, "t1", Look.PHONE);
        Page page = sharing(visit);
        switchOn(page);
        page.locator(".share-dialog .el-radio").getByText("仅登录用户可查看").click();
        assertThat(page.locator(".now")).containsText("登录");
        visit.assertFits();
        visit.assertAccessible();
        visit.take("share-dialog");
        Visit inbox = BROWSER.of(tenant, "t1", Look.ENGLISH_PHONE);
        assertThat(inbox.open("/console/requests").getByText("Nobody is waiting"))
                .isVisible();
        inbox.assertFits();
    }
}
