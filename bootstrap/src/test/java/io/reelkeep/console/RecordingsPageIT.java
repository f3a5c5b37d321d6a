package io.reelkeep.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import io.reelkeep.server.TestTenant;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The owner's list (ux A1, A2, A4, D1; F12, F14, F15, F39). */
class RecordingsPageIT {
    @RegisterExtension
    static final ConsoleBrowser BROWSER = new ConsoleBrowser();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private Shelf shelf;

    @BeforeEach
    void fillTheShelf() {
        tenant = BROWSER.tenant();
        shelf = new Shelf(tenant, folder);
        shelf.put("客户需求评审", "446074074", "2026-10-22T12:32:00Z");
        shelf.put("新员工入职培训", "438419753", "2026-10-24T00:32:00Z");
        shelf.put("第四季度产品规划会", "423111111", "2026-10-27T00:32:00Z");
    }

    private static Locator rows(Page page) {
        return page.locator("[data-recording]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tick(Page page, String subject) {
        return page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("选择 " + subject));
    }

    /** The box itself is drawn; the input lies below it. */
    private static void click(Locator tickBox) {
        tickBox.locator("xpath=ancestor::label").click();
    }

    @Test
    void lists_newest_first_and_finds_by_what_is_pasted() {
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/");
        assertThat(rows(page)).hasCount(3);
        assertThat(rows(page).first()).containsText("第四季度产品规划会");
        assertThat(rows(page).first()).containsText("423 111 111");
        assertThat(rows(page).first()).containsText("2026-10-27 08:32");
        visit.assertAccessible();
        visit.take("recordings");

        page.getByLabel("会议号", new Page.GetByLabelOptions().setExact(true))
                .fill("会议时间：2026/10/22 20:32 #腾讯会议：４４６-074-074 密码 1234");
        button(page, "查询").click();
        assertThat(rows(page)).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("code=446074074"));
        page.goBack();
        assertThat(rows(page)).hasCount(3);
        page.getByLabel("会议主题", new Page.GetByLabelOptions().setExact(true)).fill("培训");
        button(page, "查询").click();
        assertThat(rows(page)).hasCount(1);
        page.reload();
        assertThat(rows(page)).containsText(new String[] {"新员工入职培训"});
        page.getByLabel("会议主题", new Page.GetByLabelOptions().setExact(true)).fill("%");
        button(page, "查询").click();
        assertThat(page.getByText("没有符合条件的录制")).isVisible();
        button(page, "清除条件").click();
        assertThat(rows(page)).hasCount(3);
    }

    @Test
    void deletes_what_is_ticked_after_asking_in_the_known_words() {
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/recordings");
        Locator delete = page.locator(".bar .delete");
        assertThat(delete).isDisabled();
        click(tick(page, "客户需求评审"));
        click(tick(page, "新员工入职培训"));
        assertThat(delete).isEnabled();
        assertThat(delete).hasClass(Pattern.compile("el-button--danger"));
        assertThat(page.getByText("已选 2 项")).isVisible();
        visit.take("recordings-ticked");

        delete.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("确定彻底删除会议所有录像吗，删除后无法找回？")).isVisible();
        assertThat(button(page, "取消")).isFocused();
        visit.assertAccessible();
        visit.take("recordings-delete");
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        assertThat(rows(page)).hasCount(3);

        delete.click();
        button(page, "确定删除").click();
        assertThat(page.getByText("删除成功")).isVisible();
        assertThat(rows(page)).hasCount(1);
        assertThat(page.getByText("已选")).hasCount(0);
    }

    @Test
    void deletes_one_with_words_of_its_own_and_says_when_there_is_a_way_back() {
        tenant.api("PUT", "retention", "{\"trash_days\":30}");
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/recordings");
        page.getByLabel("更多操作 客户需求评审").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("删除")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("确定将该录像移入回收站吗，30 天内可恢复？")).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        tenant.api("PUT", "retention", "{\"trash_days\":0}");
        page.reload();
        page.getByLabel("更多操作 客户需求评审").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("删除")).click();
        assertThat(dialog.getByText("确定彻底删除该录像吗，删除后无法找回？")).isVisible();
    }

    @Test
    void moves_by_itself_and_leaves_alone_what_is_being_recorded() {
        Visit visit = BROWSER.of(tenant, "t1");
        Page page = visit.open("/console/recordings");
        assertThat(rows(page)).hasCount(3);
        click(tick(page, "客户需求评审"));

        JsonNode capture = shelf.begin("每周例会", "430765432", "2026-10-28T12:32:00Z");
        assertThat(rows(page)).hasCount(4);
        assertThat(rows(page).first()).containsText("录制中");
        assertThat(tick(page, "每周例会")).isDisabled();
        assertThat(page.getByLabel("分享 每周例会")).isDisabled();
        shelf.end(capture);
        assertThat(rows(page).first()).containsText("转码完成");
        assertThat(page.getByText("已选 1 项")).isVisible();
    }

    @Test
    void is_driven_by_keys_with_an_input_method_switched_on() {
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings");
        assertThat(rows(page)).hasCount(3);
        press(page, "ArrowDown");
        press(page, "ArrowDown");
        press(page, "KeyX");
        assertThat(page.getByText("已选 1 项")).isVisible();
        assertThat(tick(page, "新员工入职培训")).isChecked();
        press(page, "KeyS");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("分享 · 新员工入职培训");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        press(page, "Slash");
        assertThat(page.getByLabel("会议号", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
    }

    /** As a browser says it while a Chinese input method is on: the place of the key, and no letter. */
    private static void press(Page page, String code) {
        page.evaluate(
                "code => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown',"
                        + " {code, key: 'Process', bubbles: true, cancelable: true}))",
                code);
    }

    @Test
    void says_how_much_a_download_is_and_hands_it_out() {
        Page page = BROWSER.of(tenant, "t1").open("/console/recordings");
        page.getByLabel("更多操作 客户需求评审").click();
        Locator item =
                page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(Pattern.compile("下载（[\\d.]+ [KM]B）")));
        item.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        var download = page.waitForDownload(
                () -> dialog.getByText(Pattern.compile("^\\s*视频")).click());
        assertThat(download.failure()).isNull();
    }

    @Test
    void has_cards_on_the_phone() {
        Visit visit = BROWSER.of(tenant, "t1", Look.PHONE);
        Page page = visit.open("/console/m/recordings");
        assertThat(rows(page)).hasCount(3, new HasCountOptions());
        visit.assertFits();
        visit.assertAccessible();
        visit.take("recordings");
        page.getByLabel("分享 第四季度产品规划会").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        visit.assertFits();
    }

    @Test
    void speaks_english_and_is_dark() {
        Visit english = BROWSER.of(tenant, "t1", Look.ENGLISH);
        assertThat(rows(english.open("/console/recordings"))).hasCount(3);
        english.assertAccessible();
        english.take("recordings");
        Visit dark = BROWSER.of(tenant, "t1", Look.DARK);
        assertThat(rows(dark.open("/console/recordings"))).hasCount(3);
        dark.assertAccessible();
        dark.take("recordings");
    }
}
