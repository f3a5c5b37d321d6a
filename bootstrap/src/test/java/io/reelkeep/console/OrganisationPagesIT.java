package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import io.reelkeep.server.TestTenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator sets up in the console: applications and their keys, the callback, its log. */
class OrganisationPagesIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    Path folder;

    private TestTenant tenant;
    private HttpServer receiver;
    private volatile String answer = "{\"error_code\":5}";

    @BeforeEach
    void moveIn() throws IOException {
        tenant = BROWSER.tenant();
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"keeper\",\"name\":\"张敏\",\"roles\":[\"tenant_admin\"]}");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/recorded";
    }

    @Test
    void an_application_is_added_and_its_secret_shown_once() {
        Visit visit = BROWSER.of(tenant, "keeper");
        Page page = visit.open("/console/org/apps");
        press(page, "添加应用");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("腾讯会议").click();
        dialog.getByLabel("名称").fill("档案系统");
        visit.assertAccessible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("添加应用"))
                .click();

        assertThat(page.getByText("密钥只显示这一次，关闭后无法再查看。")).isVisible();
        String secret = page.locator("dl code").nth(1).textContent();
        assertThat(secret).hasSize(32);
        visit.assertAccessible();
        visit.take("app-secret");
        press(page, "我已保存");
        assertThat(page.locator(".el-table").getByText("档案系统")).isVisible();
        visit.take("apps");

        page.locator("tr", new Page.LocatorOptions().setHasText("档案系统"))
                .getByText("删除")
                .click();
        Locator safe = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("取消"));
        assertThat(safe).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".el-table").getByText("档案系统")).isVisible();
        page.locator("tr", new Page.LocatorOptions().setHasText("档案系统"))
                .getByText("删除")
                .click();
        press(page, "确定删除");
        assertThat(page.locator(".el-table").getByText("档案系统")).isHidden();
    }

    @Test
    void an_address_is_tried_saved_and_its_deliveries_are_sent_again() {
        tenant.addApp("classroom");
        Visit visit = BROWSER.of(tenant, "keeper");
        Page page = visit.open("/console/org/callback");
        page.getByLabel("回调URL").fill(url());
        press(page, "发送测试");
        assertThat(page.getByText("测试失败，对方没有确认")).isVisible();
        assertThat(page.getByText("error_code is 5 instead of 0")).isVisible();
        answer = "{\"error_code\":0}";
        press(page, "发送测试");
        assertThat(page.getByText("测试成功，对方已确认")).isVisible();
        press(page, "保存");
        assertThat(page.getByText("已保存")).isVisible();

        Lesson.record(tenant, folder, 1);
        Locator delivered = page.locator("tr", new Page.LocatorOptions().setHasText("已送达"));
        page.waitForCondition(() -> {
            press(page, "刷新");
            return delivered.count() == 1;
        });
        visit.assertAccessible();
        visit.take("callback");
        delivered.getByText("查看").click();
        assertThat(page.locator("pre").last()).containsText("local_record_callback");
        visit.take("callback-delivery");
        page.keyboard().press("Escape");
        delivered.getByText("重新发送").click();
        assertThat(page.getByText("已重新发送"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Test
    void a_subscription_that_does_not_prove_itself_is_explained() {
        tenant.addApp("meeting");
        Visit visit = BROWSER.of(tenant, "keeper");
        Page page = visit.open("/console/org/events");
        press(page, "添加订阅");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("名称").fill("归档");
        dialog.getByLabel("回调URL").fill(url());
        dialog.getByText("随机获取").click();
        assertThat(dialog.getByLabel("EncodingAESKey")).hasValue(Pattern.compile(".{43}"));
        visit.assertAccessible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();

        assertThat(page.getByText("地址没有通过验证，请检查接收方的 Token 和 EncodingAESKey")).isVisible();
        assertThat(page.getByText("请求编号").first()).isVisible();
    }

    @Test
    void everything_fits_a_phone_and_speaks_english() {
        tenant.addApp("wecom");
        Visit visit = BROWSER.of(tenant, "keeper", Look.ENGLISH_PHONE);
        for (String path : new String[] {"apps", "callback", "events"}) {
            Page page = visit.open("/console/org/" + path);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            visit.assertFits();
            visit.assertAccessible();
            visit.take("organisation-" + path);
        }
    }

    @Test
    void other_people_are_told_that_it_is_not_for_them() {
        Page page = BROWSER.of(tenant, "t1").open("/console/org/apps");

        assertThat(page.getByText("此页面仅管理员可用")).isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }
}
