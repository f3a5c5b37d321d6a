package io.reelkeep.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.reelkeep.server.OncePerProcess;
import io.reelkeep.server.ReelkeepServer;
import io.reelkeep.server.TestTenant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Chromium for all tests, besides the server that they share. Every visit has cookies of its own; what it has asked of other
 * origins, and what the page's policy has refused, fails the test when it ends.
 *
 * <pre>{@code @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();}</pre>
 */
public final class ConsoleBrowser implements BeforeAllCallback, AfterEachCallback {
    /** A camera that draws, a screen that may be recorded, and sound without a click. */
    private static final List<String> ARGUMENTS = List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
            "--no-sandbox");

    private final ReelkeepServer server = new ReelkeepServer();
    private final List<Visit> visits = new ArrayList<>();
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        server.beforeAll(context);
        browser = OncePerProcess.get("chromium", Shared.class, Shared::new).browser;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Visit> ended = List.copyOf(visits);
        visits.clear();
        boolean hasFailed = context.getExecutionException().isPresent();
        ended.forEach(visit -> visit.end(hasFailed ? context.getDisplayName() : ""));
        if (!hasFailed) {
            ended.forEach(Visit::assertStayedAtHome);
        }
    }

    public URI base() {
        return server.base();
    }

    /** A tenant of its own: see {@link TestTenant}. */
    public TestTenant tenant() {
        return TestTenant.on(base());
    }

    /** Somebody of the tenant, signed in. */
    public Visit of(TestTenant tenant, String user, Look look) {
        Visit visit = anybody(look);
        visit.signIn(tenant, user);
        return visit;
    }

    /** Somebody of the tenant, signed in, who reads Chinese on a wide screen. */
    public Visit of(TestTenant tenant, String user) {
        return of(tenant, user, Look.WIDE);
    }

    /** Somebody who has not signed in. */
    public Visit anybody(Look look) {
        return at(base(), look);
    }

    /** Somebody who has not signed in, at a server of the test's own. */
    public Visit at(URI other, Look look) {
        var visit = new Visit(browser, other, look);
        visits.add(visit);
        return visit;
    }

    private static final class Shared implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        Shared() {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.find())
                            .setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
