package io.reelkeep.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import io.reelkeep.server.TestTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One browser window with cookies of its own. */
public final class Visit {
    private static final String PASSWORD = "open sesame 密码";
    private static final int HEIGHT_PIXELS = 800;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path GUIDE = Path.of("..", "docs", "guide", "pictures");

    static {
        // Claims have a patience of their own, of five seconds: too little where other things run besides.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final BrowserContext context;
    private final Page page;
    private final URI base;
    private final Look look;
    private final List<String> strays = Collections.synchronizedList(new ArrayList<>());

    Visit(Browser browser, URI base, Look look) {
        this.base = base;
        this.look = look;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale(look.language())
                .setTimezoneId("Asia/Shanghai")
                // What fades in is too faint to read for a moment, and takes that moment of every test.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write", "camera", "microphone"))
                .setHasTouch(look.isPhone())
                .setAcceptDownloads(true)
                .setViewportSize(look.widthPixels(), HEIGHT_PIXELS));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base.toString()) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                strays.add("asked " + url);
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                strays.add(message.text());
            }
        });
        context.onWebError(error -> strays.add(error.error()));
        page = context.newPage();
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** @param path of the server, e.g. {@code /console/recordings} */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Has Chromium send what a sign-in page sends, and keep the cookie. */
    void signIn(TestTenant tenant, String user) {
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/" + user, "{\"password\":\"" + PASSWORD + "\"}");
        APIResponse answer = context.request()
                .post(
                        base + "/api/session",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(Map.of("tenant_id", tenant.id(), "user_id", user, "password", PASSWORD)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** No finding that keeps somebody out (WCAG 2.1 A and AA): neither serious nor critical. */
    public void assertAccessible() {
        List<String> found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Visit::said)
                        .toList();
        assertThat(found).isEmpty();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .limit(3)
                        .toList();
    }

    /** Nothing sticks out at the right. */
    public void assertFits() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of what is in the window")
                .isLessThanOrEqualTo(look.widthPixels());
    }

    /**
     * Keeps what is seen; with {@code -Dpictures.write=true} it renews the picture of the guide, where that shows it.
     *
     * @param name e.g. {@code share-dialog}; language and width are added
     */
    public void take(String name) {
        String file = name + "-" + look + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
        if (Boolean.getBoolean("pictures.write") && isInGuide(file)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(GUIDE.resolve(file)));
        }
    }

    private static boolean isInGuide(String picture) {
        try (Stream<Path> pages = Files.list(GUIDE.getParent())) {
            return pages.filter(page -> page.toString().endsWith(".md")).anyMatch(page -> shows(page, picture));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean shows(Path page, String picture) {
        try {
            return Files.readString(page).contains("(pictures/" + picture + ")");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param failed the test that has failed, for the name of a picture; empty when it has not */
    void end(String failed) {
        if (!failed.isEmpty() && !page.isClosed()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("failed-" + failed.replaceAll("[^A-Za-z0-9_]", "") + ".png"))
                    .setFullPage(true));
        }
        context.close();
    }

    /** Nothing was asked of anybody else, nothing was against the policy, and no script broke. */
    void assertStayedAtHome() {
        assertThat(strays).isEmpty();
    }
}
