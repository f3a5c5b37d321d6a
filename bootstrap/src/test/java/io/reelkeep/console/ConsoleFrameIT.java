package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.TestTenant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console's frame: who comes in, its menu, its languages, light and dark, and ways that lead nowhere. */
class ConsoleFrameIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @Test
    void sends_a_stranger_to_the_sign_in_page_and_takes_them_back() {
        TestTenant tenant = BROWSER.tenant();
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/t1", "{\"password\":\"open sesame 密码\"}");
        Page page = BROWSER.anybody(Look.WIDE).open("/console/nowhere?x=1");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?"));
        page.locator("[name=tenant]").fill(tenant.id());
        page.locator("[name=user]").fill("t1");
        page.locator("[name=password]").fill("open sesame 密码");
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/console/nowhere\\?x=1$"));
        assertThat(page.getByText("页面不存在")).isVisible();
    }

    @Test
    void speaks_both_languages_and_remembers_which() {
        Visit visit = BROWSER.of(BROWSER.tenant(), "t1");
        Page page = visit.open("/console/nowhere");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByText("There is no such page")).isVisible();
        page.reload();
        assertThat(page.getByText("There is no such page")).isVisible();
        visit.assertAccessible();
    }

    @Test
    void is_dark_for_who_prefers_that() {
        Visit visit = BROWSER.of(BROWSER.tenant(), "t1", Look.DARK);
        Page page = visit.open("/console/nowhere");
        assertThat(page.getByText("页面不存在")).isVisible();
        visit.assertAccessible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("浅色模式")).click();
        assertThat(page.locator("html")).not().hasClass(Pattern.compile("dark"));
    }

    @Test
    void fits_a_phone_and_keeps_its_menu_in_a_drawer() {
        Visit visit = BROWSER.of(BROWSER.tenant(), "t1", Look.PHONE);
        Page page = visit.open("/console/nowhere");
        assertThat(page.getByText("页面不存在")).isVisible();
        visit.assertFits();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("菜单")).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
        visit.assertAccessible();
    }

    @Test
    void signs_out() {
        Page page = BROWSER.of(BROWSER.tenant(), "t1").open("/console/nowhere");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("t1")).click();
        page.getByText("退出登录").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?"));
        page.navigate("/console/nowhere");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?"));
    }
}
