package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.TestTenant;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a recording is watched, as its owner sees it (B2, F21). */
class AnalyticsPageIT {
    private static final String PLAYED = "() => { const film = document.querySelector('video');"
            + " film.muted = true; return film.play().then(() => true); }";

    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    Path folder;

    private final TestTenant tenant = BROWSER.tenant();

    private long views(Lesson lesson) {
        return tenant.api("GET", "recordings/" + lesson.id() + "/usage", "")
                .path("views")
                .asLong();
    }

    /** A view is kept some seconds after its first bytes. */
    private void waitUntilCounted(Page page, Lesson lesson) {
        for (int tries = 0; tries < 60 && views(lesson) == 0; tries++) {
            page.waitForTimeout(500);
        }
        assertThat(views(lesson)).isEqualTo(1);
    }

    private void watchByLink(Lesson lesson) {
        String link = URI.create(lesson.share(tenant, "")).getPath();
        Page page = BROWSER.anybody(Look.WIDE).open(link);
        page.waitForFunction("() => document.querySelector('video')?.readyState > 0");
        page.evaluate(PLAYED);
        waitUntilCounted(page, lesson);
    }

    @Test
    void a_view_by_link_counts_once_and_the_owner_looking_does_not() {
        Lesson lesson = Lesson.record(tenant, folder, 2);
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/recordings/" + lesson.id());
        page.waitForFunction("() => document.querySelector('video')?.readyState > 0");
        page.evaluate(PLAYED);
        page.navigate("/console/recordings/" + lesson.id() + "/analytics");
        assertThat(page.getByText("该时间段内暂无访问")).isVisible();

        watchByLink(lesson);
        page.reload();

        assertThat(page.locator("[data-test=views]")).hasText("1");
        assertThat(page.locator("[data-test=viewers]")).hasText("1");
        assertThat(page.locator("[data-test=downloads]")).hasText("0");
        assertThat(page.locator(".chart svg")).hasCount(2);
        assertThat(page.getByText("未登录用户")).isVisible();
        visit.assertAccessible();
        visit.take("analytics");
    }

    @Test
    void the_span_stands_in_the_address_and_the_table_can_be_taken_along() {
        Lesson lesson = Lesson.record(tenant, folder, 1);
        watchByLink(lesson);
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings/" + lesson.id() + "/analytics?range=30d");
        assertThat(page.locator("[data-test=views]")).hasText("1");
        page.getByText("近 7 天").click();
        assertThat(page).hasURL(Pattern.compile("range=7d"));

        Download table = page.waitForDownload(() -> {
            page.locator("[data-test=export]").click();
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("CSV"))
                    .click();
        });
        assertThat(table.suggestedFilename()).isEqualTo("usage-" + lesson.id() + ".csv");
    }

    @Test
    void fits_a_phone_in_english_and_goes_dark() {
        Lesson lesson = Lesson.record(tenant, folder, 1);
        watchByLink(lesson);
        String path = "/console/recordings/" + lesson.id() + "/analytics";
        Visit phone = BROWSER.of(tenant, "t1", Look.ENGLISH_PHONE);
        assertThat(phone.open(path).locator(".chart svg").first()).isVisible();
        phone.assertFits();
        phone.assertAccessible();
        phone.take("analytics");
        Visit dark = BROWSER.of(tenant, "t1", Look.DARK);
        assertThat(dark.open(path).locator(".chart svg").first()).isVisible();
        dark.assertAccessible();
        dark.take("analytics");
    }
}
