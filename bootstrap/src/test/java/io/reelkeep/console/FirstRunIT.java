package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.ServerProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The wizard of the first run, in an empty house of its own. */
class FirstRunIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    private static final int PATIENCE_MILLIS = 120_000;

    @TempDir
    Path folder;

    @Test
    void leads_from_the_link_in_the_terminal_not_from_a_wrong_secret_to_a_recording_that_can_be_played() {
        try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
            goesNoFurtherWithAWrongSecret(server);
            Visit visit = BROWSER.at(server.base(), Look.WIDE);
            Page page = visit.open("/console/setup#" + ServerProcess.ADMIN_SECRET);
            assertThat(page.getByText("管理密钥已从链接中读取，并已从地址栏移除。")).isVisible();
            assertThat(page.url()).endsWith("/console/setup");
            visit.assertAccessible();
            visit.take("setup-secret");
            press(page, "下一步");

            fillIn(visit);
            press(page, "开始使用");

            assertThat(page.getByText("示例录制可以播放了"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
            visit.assertAccessible();
            visit.take("setup-ready");
            press(page, "播放示例录制");
            assertThat(page).hasURL(Pattern.compile("/console/recordings/[0-9]+$"));

            page.navigate("/console/setup");
            assertThat(page.getByText("这台服务器已经设置过了，请直接登录。")).isVisible();
            onAPhone(server);
        }
    }

    private static void fillIn(Visit visit) {
        Page page = visit.page();
        assertThat(page.getByLabel("机构名称")).isVisible();
        press(page, "开始使用");
        assertThat(page.getByText("请填写").first()).isVisible();
        page.getByLabel("机构名称").fill("第一中学");
        page.getByLabel("所有者账号").fill("head");
        page.getByLabel("所有者姓名").fill("王校长");
        page.locator("#setup-password").fill("open sesame");
        page.locator("#setup-repeat").fill("open sesam");
        press(page, "开始使用");
        assertThat(page.getByText("两次输入的密码不一致")).isVisible();
        page.locator("#setup-repeat").fill("open sesame");
        visit.assertAccessible();
        visit.take("setup-owner");
    }

    /** In English, where there is nothing left to set up. */
    private static void onAPhone(ServerProcess server) {
        Visit phone = BROWSER.at(server.base(), Look.ENGLISH_PHONE);
        Page page = phone.open("/console/setup");
        assertThat(page.getByText("This server has been set up. Sign in.")).isVisible();
        phone.assertFits();
        phone.assertAccessible();
    }

    private static void goesNoFurtherWithAWrongSecret(ServerProcess server) {
        Visit visit = BROWSER.at(server.base(), Look.PHONE);
        Page page = visit.open("/console/setup");
        page.locator("#setup-secret").fill("not the secret");
        press(page, "下一步");

        assertThat(page.getByText("管理密钥不正确，请与终端里显示的核对。")).isVisible();
        visit.assertFits();
        visit.assertAccessible();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }
}
