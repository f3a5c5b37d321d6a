package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.reelkeep.server.TestTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F17, F37, F38: watching by a link. The film is 20 seconds long; a second, short one belongs to the same recording. */
class WatchPageIT {
    private static final String WORDS = """
            WEBVTT

            00:00.000 --> 00:04.000
            <v 张敏>我们来看一下第四季度的规划。

            00:04.000 --> 00:10.000
            第四季度有三个目标。

            00:10.000 --> 00:18.000
            下面是问答环节。
            """;

    private static final String CHAPTERS = """
            WEBVTT

            00:00.000 --> 00:10.000
            季度规划

            00:10.000 --> 00:20.000
            问答环节
            """;

    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    private static TestTenant tenant;
    private static Lesson lesson;
    private static Lesson second;
    private static String link;

    @BeforeAll
    static void record(@TempDir Path folder) throws IOException, InterruptedException {
        tenant = BROWSER.tenant();
        lesson = Lesson.record(tenant, folder, 10);
        tell("subtitles/zh-Hans?label=%E4%B8%AD%E6%96%87", WORDS);
        tell("subtitles/en?label=English", WORDS);
        tell("chapters/zh-Hans", CHAPTERS);
        link = path(lesson.share(tenant, "{}"));
    }

    private static void tell(String track, String vtt) throws IOException, InterruptedException {
        URI uri = BROWSER.base()
                .resolve("/api/recordings/" + lesson.id() + "/files/" + lesson.file() + "/captions/" + track);
        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", "Bearer " + tenant.token())
                                .header("Content-Type", "text/vtt")
                                .PUT(HttpRequest.BodyPublishers.ofString(vtt))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(201);
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    /** Once it knows how long the film is. */
    private static Page watch(Visit visit, String address) {
        Page page = visit.open(address);
        until(page, "document.querySelector('media-controller video')?.readyState > 0");
        return page;
    }

    private static double number(Page page, String what) {
        return ((Number) page.evaluate("Number(document.querySelector('video')." + what + ")")).doubleValue();
    }

    private static void waitFor(Page page, String claimOnVideo) {
        until(page, "(() => { const video = document.querySelector('video'); return " + claimOnVideo + " })()");
    }

    /** Playwright's own waiting evaluates text inside of the page, which the policy of the page forbids. */
    private static void until(Page page, String claim) {
        for (int i = 0; i < 200 && !(Boolean) page.evaluate("Boolean(" + claim + ")"); i++) {
            page.waitForTimeout(100);
        }
        assertThat((Boolean) page.evaluate("Boolean(" + claim + ")")).as(claim).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "0m12s, 12", "x, 0"})
    void begins_where_the_address_says(String start, int seconds) {
        Page page = watch(BROWSER.anybody(Look.WIDE), link + "?t=" + start);

        waitFor(page, "Math.abs(video.currentTime - " + seconds + ") < 0.1 && !video.seeking");
    }

    @Test
    void goes_on_where_the_viewer_left_off_unless_the_address_says_otherwise() {
        Visit visit = BROWSER.anybody(Look.WIDE);
        Page page = watch(visit, link + "?t=8");
        waitFor(page, "Math.abs(video.currentTime - 8) < 0.1 && !video.seeking");

        page = watch(visit, link);
        assertThat(page.locator(".rk-bezel")).containsText("0:08");
        waitFor(page, "Math.abs(video.currentTime - 8) < 0.1");

        page = watch(visit, link + "?t=3");
        waitFor(page, "Math.abs(video.currentTime - 3) < 0.1");
    }

    /** Letters are told by an input method as "Process": they must work all the same. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_key_does_what_it_says(boolean isComposingChinese) {
        Page page = watch(BROWSER.anybody(Look.WIDE), link + "?t=10");
        waitFor(page, "Math.abs(video.currentTime - 10) < 0.1 && !video.seeking");
        var keys = new Keys(page, isComposingChinese);

        assertThat(keys.after("KeyL", "video.currentTime")).isCloseTo(20, within(0.1));
        assertThat(keys.after("KeyJ", "video.currentTime")).isCloseTo(10, within(0.1));
        assertThat(keys.after("ArrowRight", "video.currentTime")).isCloseTo(15, within(0.1));
        assertThat(keys.after("ArrowLeft", "video.currentTime")).isCloseTo(10, within(0.1));
        assertThat(keys.after("Digit5", "video.currentTime / video.duration")).isCloseTo(0.5, within(0.01));
        assertThat(keys.after("Home", "video.currentTime")).isZero();
        assertThat(keys.after("Period", "video.currentTime")).isCloseTo(1 / 30.0, within(0.01));
        assertThat(keys.after("Comma", "video.currentTime")).isCloseTo(0, within(0.01));
        assertThat(keys.after("End", "video.duration - video.currentTime")).isCloseTo(0, within(0.1));
        assertThat(keys.after("ArrowDown", "video.volume")).isCloseTo(0.95, within(0.001));
        assertThat(keys.after("ArrowUp", "video.volume")).isCloseTo(1, within(0.001));
        assertThat(keys.after("KeyM", "video.muted")).isOne();
        assertThat(keys.after("KeyM", "video.muted")).isZero();
        assertThat(keys.after("Shift+Period", "video.playbackRate")).isEqualTo(1.25);
        assertThat(keys.after("Shift+Comma", "video.playbackRate")).isEqualTo(1);
        assertThat(keys.after("KeyC", "video.textTracks[0].mode === 'showing'")).isOne();
        assertThat(keys.after("KeyC", "video.textTracks[0].mode === 'showing'")).isZero();
        keys.press("Home");
        assertThat(keys.after("KeyK", "video.paused")).isZero();
        assertThat(keys.after("Space", "video.paused")).isOne();
        keys.press("Shift+Slash");
        assertThat(page.locator("dialog[open]")).containsText("键盘快捷键");
        assertThat(keys.after("KeyM", "video.muted")).as("behind the list").isZero();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    /** Presses keys as a keyboard does, or as one with a Chinese input method. */
    private record Keys(Page page, boolean isComposingChinese) {
        void press(String key) {
            boolean isLetter = key.matches("Key[A-Z]");
            if (isComposingChinese && isLetter) {
                page.evaluate(
                        "code => document.body.dispatchEvent(new KeyboardEvent('keydown',"
                                + " { key: 'Process', code, keyCode: 229, bubbles: true, cancelable: true }))",
                        key);
            } else {
                page.keyboard().press(key);
            }
        }

        double after(String key, String what) {
            press(key);
            waitFor(page, "!video.seeking");
            page.waitForTimeout(150);
            return ((Number) page.evaluate(
                            "(() => { const video = document.querySelector('video'); return Number(" + what + ") })()"))
                    .doubleValue();
        }
    }

    @Test
    void shows_full_screen_by_a_key() {
        Page page = watch(BROWSER.anybody(Look.WIDE), link);

        page.keyboard().press("f");

        until(page, "document.fullscreenElement !== null");
    }

    @Test
    void chapters_and_words_are_read_searched_and_jumped_to() {
        Visit visit = BROWSER.anybody(Look.WIDE);
        Page page = watch(visit, link);

        page.locator("[role=tab]")
                .filter(new Locator.FilterOptions().setHasText("章节"))
                .click();
        page.locator(".lines button")
                .filter(new Locator.FilterOptions().setHasText("问答环节"))
                .first()
                .click();
        waitFor(page, "video.currentTime >= 10 && !video.paused");
        page.keyboard().press("k");
        assertThat(page.locator(".rk-ticks i")).hasCount(1);

        page.locator("[role=tab]")
                .filter(new Locator.FilterOptions().setHasText("转写"))
                .click();
        assertThat(page.locator(".transcript .lines [aria-current]")).containsText("问答环节");
        assertThat(page.locator(".transcript .lines b")).hasText("张敏");
        page.locator(".transcript input").fill("第四季度");
        assertThat(page.locator(".transcript .count")).hasText("共 2 处");
        assertThat(page.locator(".transcript mark")).hasCount(2);
        assertThat(page.locator(".transcript .follow")).isVisible();
        page.locator(".transcript input").press("k");
        waitFor(page, "video.paused");
        visit.take("watch-transcript");
    }

    @Test
    void the_link_of_a_moment_is_copied() {
        Page page = watch(BROWSER.anybody(Look.WIDE), link + "?t=12");
        waitFor(page, "Math.abs(video.currentTime - 12) < 0.1 && !video.seeking");
        assertThat(page.locator("#copy")).hasText("复制时间点链接 00:00:12");

        page.locator("#copy").click();

        assertThat(page.locator(".said-so")).hasText("链接已复制");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(BROWSER.base() + link + "/f/" + lesson.file() + "?t=12");
    }

    @Test
    void speed_and_captions_are_chosen_from_menus_and_remembered() {
        Visit visit = BROWSER.anybody(Look.WIDE);
        Page page = watch(visit, link + "?t=2");
        page.locator("media-playback-rate-menu-button").click();
        page.locator("media-playback-rate-menu media-chrome-menu-item")
                .filter(new Locator.FilterOptions().setHasText("1.5x"))
                .click();
        page.locator("media-captions-menu-button").click();
        page.locator("media-captions-menu media-chrome-menu-item")
                .filter(new Locator.FilterOptions().setHasText("中文"))
                .click();
        waitFor(page, "video.playbackRate === 1.5");

        page = watch(visit, link + "?t=2");

        waitFor(page, "video.playbackRate === 1.5");
        waitFor(
                page,
                "[...video.textTracks].filter(({ mode }) => mode === 'showing').map(({ label }) => label).join() === '中文'");
        page.waitForTimeout(500);
        visit.take("watch");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, true", "en-GB, 1280, false", "zh-CN, 390, false", "en-GB, 390, false", "zh-CN, 360, true"
    })
    void everybody_can_use_it_on_every_screen(String language, int width, boolean isDark) {
        Visit visit = BROWSER.anybody(new Look(language, width, isDark));
        Page page = watch(visit, link + "?t=5");
        assertThat(page.locator("[role=tab]").first()).isVisible();
        page.waitForTimeout(700);

        visit.assertFits();
        visit.assertAccessible();
        assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('.rk-buttons > *')].every((one) => {
                    const { left, right } = one.getBoundingClientRect()
                    return one.offsetWidth === 0 || (left >= 0 && right <= innerWidth)
                })"""))
                .as("nothing of the bar is cut off")
                .isTrue();
        visit.take("watch-page");
        if (width < 720) {
            page.locator(".rk-big media-play-button").click();
            waitFor(page, "!video.paused");
            page.evaluate("scrollTo(0, 9999)");
            visit.take("watch-below");
        }
    }

    @Test
    void a_link_that_ends_while_it_is_watched_says_so() {
        Visit visit = BROWSER.anybody(Look.WIDE);
        visit.page().clock().install();
        Page page = watch(visit, path(lesson.share(tenant, "{}")));
        page.keyboard().press("k");
        waitFor(page, "!video.paused");
        tenant.api("DELETE", "recordings/" + lesson.id() + "/share", "");

        page.clock().fastForward(61_000);

        assertThat(page.locator(".rk-failure")).containsText("分享已结束");
        assertThat(number(page, "paused")).isOne();
        visit.take("watch-ended");
        page.locator(".rk-failure button").click();
        assertThat(page.locator("h1")).hasText("此链接无法打开");
        link = path(lesson.share(tenant, "{}"));
    }

    @Test
    void goes_on_to_the_next_file(@TempDir Path folder) {
        if (second == null) {
            second = Lesson.record(tenant, folder, 2);
        }
        assertThat(second.id()).isEqualTo(lesson.id());
        Visit visit = BROWSER.anybody(Look.WIDE);
        Page page = watch(visit, link);
        String first = page.url();
        assertThat(page.locator(".files a")).hasCount(2);

        page.keyboard().press("Shift+N");

        assertThat(page).hasURL(Pattern.compile("/f/[0-9]+$"));
        until(page, "document.querySelector('media-controller video')?.readyState > 0");
        assertThat(page.url()).isNotEqualTo(first);
        assertThat(page.locator(".files [aria-current=page]")).containsText("第 2 段");
    }
}
