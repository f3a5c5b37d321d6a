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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The clip editor (B3, B4): a lesson of eight seconds with a key frame every two. */
class ClipEditorIT {
    private static final Pattern SAVED = Pattern.compile("草稿已保存 \\d\\d:\\d\\d");

    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    Path folder;

    private final TestTenant tenant = BROWSER.tenant();

    private Lesson lesson() {
        return Lesson.record(tenant, folder, 4);
    }

    private static String address(Lesson lesson, String more) {
        return "/console/recordings/" + lesson.id() + "/clip?file=" + lesson.file() + more;
    }

    private static Page opened(Visit visit, Lesson lesson, String more) {
        Page page = visit.open(address(lesson, more));
        return drawn(page);
    }

    private static Page drawn(Page page) {
        page.waitForFunction("() => document.querySelector('video')?.readyState > 0");
        page.waitForSelector(".waveform.drawn");
        return page;
    }

    private static void at(Page page, double seconds) {
        page.evaluate("at => { document.querySelector('video').currentTime = at }", seconds);
        page.waitForFunction(
                "at => document.querySelector('.at output').textContent.trim().endsWith(at)",
                String.format(Locale.ROOT, "%06.3f", seconds));
    }

    private static Locator segments(Page page) {
        return page.locator("li.segment");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    /** 0 to 4, 4 to 6, 6 to 8. */
    private static void splitInThree(Page page) {
        at(page, 4);
        page.keyboard().press("s");
        at(page, 6);
        page.keyboard().press("s");
        assertThat(segments(page)).hasCount(3);
    }

    @Test
    void what_is_deleted_is_not_in_the_new_file_and_every_step_can_be_taken_back() {
        Lesson lesson = lesson();
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = opened(visit, lesson, "&adv=1");
        splitInThree(page);
        at(page, 5);
        page.keyboard().press("d");
        assertThat(page.locator("li.segment.deleted")).hasCount(1);
        page.keyboard().press("Control+z");
        assertThat(page.locator("li.segment.deleted")).hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator("li.segment.deleted")).hasCount(1);
        assertThat(page.getByText("保留 00:00:06")).isVisible();

        Locator start = page.getByLabel("第 3 段的开始时间");
        start.fill("0:05.5");
        start.press("Enter");
        assertThat(page.getByLabel("第 2 段的结束时间")).hasValue("00:00:05.500");
        start.fill("3");
        start.press("Enter");
        assertThat(page.getByText("须在 00:00:04.001 与")).isVisible();
        start.press("Escape");
        assertThat(page.getByText("吸附到关键帧 ±0.5 s")).isVisible();
        visit.assertAccessible();
        page.evaluate("scrollTo(0, 0)");
        visit.take("clip-advanced");

        page.getByLabel("名称").fill("没有休息的一课");
        button(page, "生成新录制").click();
        assertThat(page.getByText("已完成")).isVisible();
        JsonNode clip = clips(lesson).path(0);
        assertThat(clip.path("name").asText()).isEqualTo("没有休息的一课");
        assertThat(clip.path("time_map"))
                .allSatisfy(part -> assertThat(part.path("to_ms").asLong() <= 4_000
                                || part.path("from_ms").asLong() >= 5_500)
                        .isTrue());
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("查看 没有休息的一课"))
                .click();
        assertThat(page)
                .hasURL(Pattern.compile("/recordings/" + lesson.id() + "\\?file="
                        + clip.path("file_id").asText()));
    }

    private JsonNode clips(Lesson lesson) {
        return tenant.api("GET", "recordings/" + lesson.id() + "/clips", "").path("clips");
    }

    @Test
    void a_preview_skips_what_is_deleted() {
        Page page = opened(BROWSER.of(tenant, "t1"), lesson(), "&adv=1");
        splitInThree(page);
        at(page, 4.5);
        page.keyboard().press("d");
        page.evaluate("""
                () => {
                    const film = document.querySelector('video')
                    film.muted = true
                    window.seen = []
                    const look = () => {
                        if (!film.paused && !film.seeking) window.seen.push(film.currentTime)
                        requestAnimationFrame(look)
                    }
                    look()
                }""");
        at(page, 3);
        button(page, "预览").click();
        page.waitForFunction("() => Math.max(...window.seen) > 6.5");
        // Who looks and who skips take turns at each picture; of a film that is not skipped dozens are seen.
        List<?> skipped = (List<?>) page.evaluate("window.seen.filter(at => at > 4.2 && at < 5.9)");
        assertThat(skipped).hasSizeLessThan(3);
        assertThat((Boolean) page.evaluate("Math.min(...window.seen) < 1")).isTrue();
    }

    @Test
    void a_draft_survives_a_reload_and_says_when_somebody_was_faster() {
        Lesson lesson = lesson();
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = opened(visit, lesson, "&adv=1");
        splitInThree(page);
        assertThat(page.getByText(SAVED)).isVisible();

        page.reload();
        drawn(page);
        assertThat(segments(page)).hasCount(3);
        changeElsewhere(visit, lesson);
        at(page, 1);
        page.keyboard().press("s");
        assertThat(page.getByText(Pattern.compile("草稿在别处被修改过"))).isVisible();
        button(page, "用我的覆盖").click();
        assertThat(page.getByText(SAVED)).isVisible();
        assertThat(drafts(lesson).path(0).path("ranges")).hasSize(4);
        button(page, "放弃草稿").click();
        assertThat(segments(page)).hasCount(1);
        page.waitForCondition(() -> drafts(lesson).isEmpty());
    }

    private JsonNode drafts(Lesson lesson) {
        return tenant.api("GET", "recordings/" + lesson.id() + "/drafts", "").path("drafts");
    }

    /** Another window splits once more. */
    private void changeElsewhere(Visit visit, Lesson lesson) {
        Page other = visit.context().newPage();
        other.navigate(address(lesson, "&adv=1"));
        drawn(other);
        at(other, 7);
        other.keyboard().press("s");
        assertThat(segments(other)).hasCount(4);
        assertThat(other.getByText(SAVED)).isVisible();
        other.waitForCondition(() -> drafts(lesson).path(0).path("ranges").size() == 4);
    }

    @Test
    void keys_work_with_a_chinese_input_method_but_not_while_somebody_writes() {
        Page page = opened(BROWSER.of(tenant, "t1"), lesson(), "&adv=1");
        at(page, 4);
        String press = "more => document.body.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: 'Process', code: 'KeyS', bubbles: true, cancelable: true, ...more }))";
        page.evaluate(press, Map.of("isComposing", true));
        assertThat(segments(page)).hasCount(1);
        page.evaluate(press, Map.of());
        assertThat(segments(page)).hasCount(2);
        page.getByLabel("名称").focus();
        page.keyboard().type("msd");
        assertThat(segments(page)).hasCount(2);
        assertThat(page.locator("li.segment.deleted")).hasCount(0);
    }

    @Test
    void files_are_joined_and_put_in_another_order() {
        Lesson lesson = lesson();
        tenant.api("POST", "recordings/" + lesson.id() + "/clips", """
                {"name":"开场","ranges":[{"file_id":"%s","from_ms":0,"to_ms":2000}]}""".formatted(lesson.file()));
        Visit visit = BROWSER.of(tenant, "t1");
        visit.page()
                .waitForCondition(
                        () -> clips(lesson).path(0).path("state").asText().equals("done"));
        Page page = opened(visit, lesson, "&adv=1");
        assertThat(page.getByText("开场").first()).isVisible();
        button(page, "加入其他文件").click();
        page.getByRole(AriaRole.MENUITEM).first().click();
        assertThat(segments(page)).hasCount(2);
        button(page, "上移第 2 段").click();
        assertThat(segments(page).first()).containsText("开场");
        assertThat(page.getByText("保留 00:00:10")).isVisible();
        assertThat(page.getByText("成片 0:10")).isVisible();
        visit.take("clip-join");
    }

    @Test
    void basic_clipping_keeps_one_stretch_also_on_a_phone_in_english() {
        Lesson lesson = lesson();
        Visit phone = BROWSER.of(tenant, "t1", Look.ENGLISH_PHONE);
        Page page = opened(phone, lesson, "");
        Locator from = page.getByLabel("From", new Page.GetByLabelOptions().setExact(true));
        from.fill("2");
        from.press("Enter");
        Locator to = page.getByLabel("To", new Page.GetByLabelOptions().setExact(true));
        to.fill("6.0");
        to.press("Enter");
        assertThat(page.getByText("No bound has to move")).isVisible();
        phone.assertFits();
        phone.assertAccessible();
        page.evaluate("scrollTo(0, 0)");
        phone.take("clip-basic");
        button(page, "Make a new recording").click();
        assertThat(page.getByText("Done")).isVisible();
        assertThat(clips(lesson)
                        .path(0)
                        .path("time_map")
                        .path(0)
                        .path("from_ms")
                        .asLong())
                .isEqualTo(2_000);
        page.navigate(address(lesson, "&adv=1"));
        drawn(page);
        phone.assertFits();
        phone.assertAccessible();
        phone.take("clip-advanced");
    }

    @Test
    void is_readable_in_the_dark_and_in_english() {
        Lesson lesson = lesson();
        for (Look look : List.of(Look.DARK, Look.ENGLISH, Look.WIDE)) {
            Visit visit = BROWSER.of(tenant, "t1", look);
            opened(visit, lesson, "");
            visit.assertAccessible();
            visit.take("clip-basic");
        }
    }
}
