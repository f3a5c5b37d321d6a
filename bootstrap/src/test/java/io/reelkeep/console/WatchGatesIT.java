package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.reelkeep.server.TestTenant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** F24-F31, F33, F48: every gate of a link says what is the matter and offers the one next step, if there is one. */
class WatchGatesIT {
    private static final List<Look> LOOKS = List.of(Look.WIDE, Look.PHONE, Look.ENGLISH, Look.ENGLISH_PHONE);

    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    private static TestTenant tenant;
    private static Lesson lesson;

    @BeforeAll
    static void record(@TempDir Path folder) {
        tenant = BROWSER.tenant();
        lesson = Lesson.record(tenant, folder, 2);
        tenant.addUser("c1");
    }

    private static String share(String terms) {
        return URI.create(lesson.share(tenant, terms)).getPath();
    }

    /** Looked at in both languages, on a phone and on a wide screen, by somebody who has not signed in. */
    private static void look(String name, String link, String chinese, String english) {
        for (Look look : LOOKS) {
            Visit visit = BROWSER.anybody(look);
            Page page = visit.open(link);
            assertThat(page.locator("h1")).hasText(look.language().startsWith("zh") ? chinese : english);
            check(visit, name);
        }
    }

    private static void check(Visit visit, String name) {
        visit.assertAccessible();
        see(visit, name);
    }

    /** Pages that look again by themselves break one rule on purpose: there is nothing on them that could be lost. */
    private static void see(Visit visit, String name) {
        visit.assertFits();
        visit.take("gate-" + name);
    }

    @Test
    void a_password_is_asked_for_and_then_what_was_wanted_is_there() {
        String link = share("{\"password\":\"q4FW\"}") + "/f/" + lesson.file() + "?t=2";
        look("password", link, "请输入访问密码", "A password is needed");
        Visit visit = BROWSER.anybody(Look.PHONE);
        Page page = visit.open(link);
        assertThat(page.locator("meta[property='og:title']")).hasAttribute("content", "请输入访问密码");
        assertThat(page.content()).doesNotContain("Algebra").doesNotContain("poster");

        page.locator("#password").fill("0000");
        page.locator("button[type=submit]").click();
        assertThat(page.locator("[role=alert]")).hasText("密码错误，还可尝试 4 次");
        check(visit, "password-wrong");
        page.locator("#password").fill("q4FW");
        page.locator("button[type=submit]").click();

        assertThat(page).hasURL(Pattern.compile("/f/" + lesson.file() + "\\?t=2$"));
        assertThat(page.locator("#copy")).hasText("复制时间点链接 00:00:02");
        assertThat(page.locator("meta[property='og:title']")).hasAttribute("content", "Algebra");
    }

    @Test
    void who_guesses_is_told_how_long_to_wait() {
        String link = share("{\"password\":\"zz99\"}");
        Visit visit = BROWSER.anybody(Look.WIDE);
        Page page = visit.open(link);
        for (int left = 4; left >= 0; left--) {
            page.locator("#password").fill("0000");
            page.locator("button[type=submit]").click();
            assertThat(left > 0 ? page.locator("[role=alert]") : page.locator("h1"))
                    .containsText(left > 0 ? "还可尝试 " + left + " 次" : "密码错误次数过多");
        }
        assertThat(page.locator("h1")).hasText("密码错误次数过多");
        assertThat(page.locator(".notice")).containsText(Pattern.compile("请于 [0-9]+ 秒后重试"));
        check(visit, "password-locked");
    }

    @Test
    void who_must_sign_in_does_and_comes_back() {
        String link = share("{\"audience\":\"signed_in\"}");
        look("signin", link, "请先登录", "Please sign in");
        BROWSER.of(tenant, "c1");
        Visit visit = BROWSER.anybody(Look.PHONE);
        Page page = visit.open(link + "?t=2");
        page.locator(".notice .button").click();
        check(visit, "signin-form");
        page.locator("[name=user]").fill("c1");
        page.locator("[name=password]").fill("open sesame 密码");
        page.locator("button[type=submit]").click();

        assertThat(page).hasURL(Pattern.compile("\\?t=2$"));
        assertThat(page.locator("media-controller")).isVisible();
    }

    @Test
    void who_applies_waits_and_is_let_in() {
        String link = share("{\"audience\":\"named_or_approved\"}");
        Visit visit = BROWSER.of(tenant, "c1", Look.PHONE);
        Page page = visit.open(link);
        assertThat(page.locator("h1")).hasText("申请查看");
        check(visit, "apply");
        page.locator("#note").fill("请让我看看");
        page.locator("button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("已提交申请");
        see(visit, "applied");

        String request = tenant.api("GET", "access-requests?state=pending", "")
                .path("access_requests")
                .path(0)
                .path("access_request_id")
                .asText();
        tenant.api("POST", "access-requests/decide", "{\"agree\":true,\"access_request_ids\":[\"" + request + "\"]}");
        page.locator(".notice .button").click();

        assertThat(page.locator("media-controller")).isVisible();
    }

    @Test
    void who_it_is_not_for_is_told_whom_to_ask() {
        String link = share("{\"audience\":\"participants\"}");
        tenant.addUser("c2");
        for (Look look : LOOKS) {
            Visit visit = BROWSER.of(tenant, "c2", look);
            Page page = visit.open(link);
            assertThat(page.locator(".notice .button")).isVisible();
            check(visit, "not-for-you");
        }
    }

    @Test
    void who_is_invited_takes_the_invitation() {
        String link = share("{\"audience\":\"wechat_guests\"}");
        look("guests", link, "仅特邀用户可查看", "This recording is for invited guests");
        String code = tenant.api("POST", "recordings/" + lesson.id() + "/invitations", "{}")
                .path("code")
                .asText();
        Visit visit = BROWSER.anybody(Look.PHONE);
        Page page = visit.open(link + "?invite=" + code);
        assertThat(page.locator("h1")).hasText("您已受邀");
        check(visit, "invited");
        page.locator("button[type=submit]").click();

        assertThat(page.locator("media-controller")).isVisible();
    }

    /** ASVS 6.3.8: what never was, was switched off, ran out or was deleted. */
    @Test
    void what_has_ended_looks_like_what_never_was(@TempDir Path folder) {
        String unknown = "/w/AAAAAAAAAAAAAAAAAAAAAA";
        look("gone", unknown, "此链接无法打开", "This link does not open anything");
        Visit visit = BROWSER.anybody(Look.WIDE);
        String never = visit.open(unknown).content();
        TestTenant other = BROWSER.tenant();
        Lesson doomed = Lesson.record(other, folder, 1);

        Instant end = Instant.now().plusSeconds(5);
        String over =
                URI.create(doomed.share(other, "{\"ends_at\":\"" + end + "\"}")).getPath();
        visit.page().waitForCondition(() -> Instant.now().isAfter(end));
        assertThat(visit.open(over).content()).isEqualTo(never);
        String off = URI.create(doomed.share(other, "{}")).getPath();
        assertThat(visit.open(off).locator("media-controller")).isVisible();
        other.api("DELETE", "recordings/" + doomed.id() + "/share", "");
        assertThat(visit.open(off).content()).isEqualTo(never);
        String deleted = URI.create(doomed.share(other, "{}")).getPath();
        other.api("DELETE", "recordings/" + doomed.id(), "");
        assertThat(visit.open(deleted).content()).isEqualTo(never);
    }

    @Test
    void a_lapsed_subscription_is_said(@TempDir Path folder) {
        TestTenant lapsing = BROWSER.tenant();
        Lesson hidden = Lesson.record(lapsing, folder, 1);
        String link = URI.create(hidden.share(lapsing, "{}")).getPath();
        lapsing.admin(
                "PATCH",
                "tenants/" + lapsing.id(),
                "{\"paid_until\":\"" + Instant.now().minusSeconds(86_400) + "\"}");

        look("lapsed", link, "暂时无法观看", "This recording cannot be watched at the moment");
    }

    @Test
    void a_recording_under_way_is_waited_for() {
        TestTenant other = BROWSER.tenant();
        String recording = other.openCapture().path("recording_id").asText();
        String link = URI.create(other.api("PUT", "recordings/" + recording + "/share", "{}")
                        .path("url")
                        .asText())
                .getPath();

        for (Look look : LOOKS) {
            Visit visit = BROWSER.anybody(look);
            Page page = visit.open(link);
            assertThat(page.locator("h1")).hasText(look.language().startsWith("zh") ? "录制尚未完成" : "Still being made");
            see(visit, "making");
        }
    }
}
