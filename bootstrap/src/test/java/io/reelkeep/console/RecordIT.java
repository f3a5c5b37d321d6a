package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.TestTenant;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recording in the browser, and the list of what is on its way (ux E1, E3): with the camera that Chromium draws itself. */
class RecordIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    /** Longer than a segment, so that there are several. */
    private static final int TAKE_MILLIS = 7_000;

    private static final int PATIENCE_MILLIS = 60_000;

    private final TestTenant tenant = BROWSER.tenant();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void begin(Page page, String subject, String camera, String start) {
        page.getByText(camera, new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#record-subject").fill(subject);
        button(page, start).click();
        assertThat(page.locator(".running")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    private JsonNode newest() {
        return tenant.api("GET", "captures?limit=1", "").path("captures").path(0);
    }

    private static void assertReady(Page page, String text) {
        assertThat(page.locator("article.take"))
                .containsText(text, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Watches it to its end as a visitor would, at this server whatever it calls itself. */
    private void assertPlaysToItsEnd(Page page, String recording) {
        tenant.api("PUT", "recordings/" + recording + "/share", "{}");
        String address = tenant.api("GET", "recordings/" + recording, "")
                .path("files")
                .path(0)
                .path("media_url")
                .asText();
        Object seconds = page.evaluate("""
                        source => new Promise((ended, failed) => {
                          const video = document.createElement('video')
                          video.muted = true
                          video.onended = () => ended(video.currentTime)
                          video.onerror = () => failed(new Error(video.error.message))
                          video.src = source
                          video.play()
                        })""", URI.create(address).getRawPath());
        assertThat(((Number) seconds).doubleValue()).isGreaterThan(4);
    }

    @Test
    void records_the_camera_until_it_plays() {
        Visit visit = BROWSER.of(tenant, "t1", Look.ENGLISH);
        Page page = visit.open("/console/record");
        begin(page, "My first recording", "Camera", "Start recording");
        assertThat(page.getByText("You are recording")).isVisible();
        page.waitForTimeout(TAKE_MILLIS);
        assertThat(page.locator(".running")).containsText("100%");
        visit.take("record");
        visit.assertAccessible();

        button(page, "Stop recording").click();

        assertThat(page.getByText("You have stopped recording")).isVisible();
        assertReady(page, "Ready to play");
        visit.take("record-ready");
        visit.assertAccessible();
        JsonNode capture = newest();
        assertThat(capture.path("subject").asText()).isEqualTo("My first recording");
        assertThat(capture.path("cause").asText()).isEqualTo("stopped");
        assertThat(capture.path("received_segments").asInt()).isGreaterThan(1);
        assertThat(capture.path("duration_ms").asLong()).isGreaterThan(5_000);
        String recording = capture.path("recording_id").asText();
        assertThat(page.getByText("Open the recording").getAttribute("href")).endsWith("/recordings/" + recording);
        assertPlaysToItsEnd(page, recording);
    }

    @Test
    void loses_nothing_when_the_network_and_then_the_page_go_away() {
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/record");
        begin(page, "断网的课", "摄像头", "开始录制");
        assertThat(page.getByText("您已开启本地录制")).isVisible();
        page.waitForTimeout(TAKE_MILLIS);
        visit.context().setOffline(true);
        page.waitForTimeout(TAKE_MILLIS);
        page.close();

        visit.context().setOffline(false);
        Page next = visit.context().newPage();
        next.navigate("/console/classes");

        assertThat(next.locator(".tray")).containsText("可播放", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        JsonNode capture = newest();
        assertThat(capture.path("stage").asText()).isEqualTo("ready");
        assertThat(capture.path("expected_segments").asInt())
                .isGreaterThan(1)
                .isEqualTo(capture.path("received_segments").asInt());
        assertThat(capture.path("duration_ms").asLong()).isGreaterThan(5_000);
        next.locator(".tray button").click();
        assertThat(next.getByText("查看录制")).isVisible();
    }

    @Test
    void pauses_and_goes_on_while_other_pages_are_looked_at() {
        Page page = BROWSER.of(tenant, "t1").open("/console/record");
        begin(page, "暂停的课", "摄像头", "开始录制");
        page.getByText("暂停", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("已暂停")).isVisible();
        button(page, "继续").click();

        page.getByRole(AriaRole.NAVIGATION).getByText("录制管理").click();

        assertThat(page.locator(".el-table")).containsText("暂停的课");
        assertThat(page.locator(".tray")).containsText("录制中");
        page.locator(".tray button").click();
        page.getByText("返回录制页").click();
        button(page, "停止录制").click();
        assertThat(page.getByText("您已停止本地录制")).isVisible();
        assertReady(page, "可播放");
    }

    @Test
    void shows_what_is_on_its_way_and_what_is_missing() {
        String capture = tenant.openCapture().path("capture_id").asText();
        tenant.put(capture, 2, new byte[] {1, 2, 3});
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/classes");

        assertThat(page.locator(".el-table")).containsText("上传中 50%");
        visit.take("classes");
        visit.assertAccessible();
        button(page, "详情").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("缺失分片");
        visit.assertAccessible();
        tenant.put(capture, 1, new byte[] {1});
        tenant.stop(capture, 2);

        assertThat(page.locator(".el-table")).containsText("失败", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("not_media");
        page.keyboard().press("Escape");
        page.getByPlaceholder("课堂ID / 会议号 / 主题").fill("nobody's");
        page.keyboard().press("Enter");
        assertThat(page.getByText("没有符合条件的录制")).isVisible();
    }

    @Test
    void fits_a_phone() {
        tenant.openCapture();
        Visit visit = BROWSER.of(tenant, "t1", Look.PHONE);
        Page page = visit.open("/console/classes");
        assertThat(page.locator(".cards")).containsText("上传中 0%");
        visit.assertFits();
        visit.assertAccessible();
        visit.take("classes");
        page.navigate("/console/record");
        assertThat(button(page, "开始录制")).isVisible();
        visit.assertFits();
        visit.assertAccessible();
        visit.take("record");

        page.getByText("摄像头", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "开始录制").click();

        // The tenant's own capture is open: one person records one thing at a time (F119).
        assertThat(page.getByText("正在录制视频，不能重复录制")).isVisible();
    }
}
