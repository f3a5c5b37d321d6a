package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.reelkeep.server.TestTenant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page of one recording, for who owns it and for who may only watch (B1). */
class DetailIT {
    private static final String WEB_VTT =
            "WEBVTT\n\n00:00.000 --> 00:01.000\n<v 张敏>大家好\n\n" + "00:01.000 --> 00:03.000\n我们回顾第三季度\n";

    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    Path folder;

    private final TestTenant tenant = BROWSER.tenant();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void waitUntilAt(Page page, double seconds) {
        page.waitForFunction(
                "at => Math.abs((document.querySelector('video')?.currentTime ?? -9) - at) < 0.3", seconds);
    }

    @Test
    void begins_where_the_address_says_and_copies_the_link_to_that_moment() {
        Lesson lesson = Lesson.record(tenant, folder, 2);
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/recordings/" + lesson.id() + "?t=2");
        // Before the film has said where it is, too.
        page.locator("[data-test=copy-moment]").click();
        assertThat(page.getByText("链接已复制。该录制未分享，仅有权限的人可以打开")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .endsWith("/console/recordings/" + lesson.id() + "?file=" + lesson.file() + "&t=2");

        String link = lesson.share(tenant, "");
        page.reload();
        waitUntilAt(page, 2);
        page.locator("[data-test=copy-moment]").click();
        assertThat(page.getByText("链接已复制", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(link + "/f/" + lesson.file() + "?t=2");
        visit.assertAccessible();
        visit.take("detail");
    }

    @Test
    void a_recording_and_a_file_are_renamed_where_their_names_stand() {
        Lesson lesson = Lesson.record(tenant, folder, 1);
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings/" + lesson.id());

        button(page, "重命名").first().click();
        page.getByLabel("会议主题").fill("第四季度产品规划会");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("第四季度产品规划会");
        button(page, "重命名").last().click();
        page.getByLabel("文件名称").fill("上午场");
        page.keyboard().press("Escape");
        button(page, "重命名").last().click();
        page.getByLabel("文件名称").fill("下午场");
        button(page, "保存").click();

        assertThat(page.locator(".file strong")).hasText("下午场");
        assertThat(tenant.recording(lesson.id()).path("subject").asText()).isEqualTo("第四季度产品规划会");
    }

    /** F40, F41, F42 */
    @Test
    void exports_one_file_and_all_of_them_as_film_and_as_sound() {
        Lesson.record(tenant, folder, 1);
        Lesson lesson = Lesson.record(tenant, folder, 1);
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings/" + lesson.id());

        Download one = page.waitForDownload(() -> {
            page.locator("[data-test=export-file]").click();
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(Pattern.compile("^视频内容 ?[0-9]")))
                    .click();
        });
        assertThat(one.suggestedFilename()).endsWith(".mp4");
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(0);
        Download all = page.waitForDownload(() -> {
            page.locator("[data-test=export-all]").click();
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(Pattern.compile("^纯音频内容 ?[0-9]")))
                    .click();
        });
        assertThat(all.suggestedFilename()).endsWith(".zip");
    }

    /** F43, F44 */
    @Test
    void deletes_one_file_then_all_after_the_words_of_the_seed() {
        Lesson.record(tenant, folder, 1);
        Lesson lesson = Lesson.record(tenant, folder, 1);
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/recordings/" + lesson.id());
        assertThat(page.locator(".file")).hasCount(2);

        page.locator("[data-test=delete-file]").click();
        assertThat(page.getByText("确定彻底删除该录像吗，删除后无法找回？")).isVisible();
        assertThat(button(page, "取消")).isFocused();
        visit.assertAccessible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.locator("[data-test=delete-file]").click();
        button(page, "确定删除").click();
        assertThat(page.locator(".file")).hasCount(1);

        page.locator("[data-test=more-all]").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("删除全部"))
                .click();
        assertThat(page.getByText("确定彻底删除会议所有录像吗，删除后无法找回？")).isVisible();
        button(page, "取消").click();
        assertThat(page.locator(".file")).hasCount(1);
        page.locator("[data-test=more-all]").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("删除全部"))
                .click();
        button(page, "确定删除").click();
        assertThat(page).hasURL(Pattern.compile("/console/recordings$"));
        page.navigate("/console/recordings/" + lesson.id());
        assertThat(page.getByText("该录制不存在或已被删除")).isVisible();
    }

    @Test
    void captions_are_uploaded_read_along_and_removed() {
        Lesson lesson = Lesson.record(tenant, folder, 2);
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings/" + lesson.id());
        button(page, "字幕与章节").click();
        page.locator("[data-test=captions-file]")
                .setInputFiles(new FilePayload("lesson.vtt", "text/vtt", WEB_VTT.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("2 条")).isVisible();
        page.keyboard().press("Escape");

        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("转写")).click();
        page.getByText("我们回顾第三季度").click();
        page.waitForFunction("() => document.querySelector('video').currentTime >= 1");
        page.getByLabel("搜索转写内容").fill("大家");
        assertThat(page.getByText("找到 1 处")).isVisible();

        button(page, "字幕与章节").click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("移除")).click();
        page.locator(".el-message-box")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("移除"))
                .click();
        assertThat(page.getByText("还没有字幕或章节")).isVisible();
    }

    @Test
    void keys_go_from_file_to_file_and_stay_away_from_fields() {
        Lesson.record(tenant, folder, 1);
        Lesson lesson = Lesson.record(tenant, folder, 1);
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings/" + lesson.id());
        assertThat(page.locator(".file").first()).hasAttribute("aria-current", "true");
        page.keyboard().press("Shift+KeyN");
        assertThat(page.locator(".file").last()).hasAttribute("aria-current", "true");
        page.keyboard().press("Shift+KeyP");
        assertThat(page.locator(".file").first()).hasAttribute("aria-current", "true");
        button(page, "重命名").first().click();
        page.keyboard().press("Shift+KeyN");
        assertThat(page.locator(".file").first()).hasAttribute("aria-current", "true");
    }

    @Test
    void who_may_only_watch_is_offered_nothing_else() {
        Lesson lesson = Lesson.record(tenant, folder, 1);
        tenant.api("POST", "recordings/" + lesson.id() + "/members", "{\"user_ids\":[\"s1\"],\"permission\":\"view\"}");
        Page page = BROWSER.of(tenant, "s1").open("/console/recordings/" + lesson.id());
        assertThat(page.locator("[data-test=copy-moment]")).isVisible();
        assertThat(page.locator("[data-test=delete-file]")).hasCount(0);
        assertThat(page.locator("[data-test=export-all]")).hasCount(0);
        assertThat(button(page, "重命名")).hasCount(0);
    }

    @Test
    void fits_a_phone_with_its_actions_at_the_lower_edge() {
        Lesson lesson = Lesson.record(tenant, folder, 2);
        Visit visit = BROWSER.of(tenant, "t1", Look.PHONE);
        Page page = visit.open("/console/recordings/" + lesson.id());
        waitUntilAt(page, 0);
        assertThat(page.locator("[data-test=copy-moment]")).isInViewport();
        visit.assertFits();
        visit.assertAccessible();
        visit.take("detail");
    }

    @Test
    void speaks_english_and_goes_dark() {
        Lesson lesson = Lesson.record(tenant, folder, 2);
        Visit dark = BROWSER.of(tenant, "t1", Look.DARK);
        assertThat(dark.open("/console/recordings/" + lesson.id()).getByText("复制时间点链接"))
                .isVisible();
        dark.assertAccessible();
        dark.take("detail");
        Visit english = BROWSER.of(tenant, "t1", Look.ENGLISH);
        assertThat(english.open("/console/recordings/" + lesson.id()).getByText("Copy link at this time"))
                .isVisible();
        english.take("detail");
    }
}
