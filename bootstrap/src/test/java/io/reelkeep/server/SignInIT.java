package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with an OpenID provider, WeCom and a directory (F57; ASVS 10.1.2, 10.2.1, 10.5.1, 3.7.2, 6.3.8). */
class SignInIT {
    private static final String SESSION = "reelkeep_session";
    private static final String VISIT = "reelkeep_sign_in";

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    private static ServerProcess server;
    private static LittleIssuer issuer;
    private static LittleWecom wecom;
    private static LittleDirectory directory;

    private TestTenant tenant;
    private VisitingBrowser browser;

    @BeforeAll
    static void start() {
        server = SERVER.process();
        issuer = new LittleIssuer();
        wecom = new LittleWecom();
        directory = new LittleDirectory("t1", "newcomer");
    }

    @AfterAll
    static void stop() {
        directory.close();
        wecom.close();
        issuer.close();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
        browser = new VisitingBrowser(server.base());
        issuer.user = "t1";
    }

    private String providers() {
        return "tenants/" + tenant.id() + "/identity-providers";
    }

    private String added(String wish) {
        return tenant.admin("POST", providers(), wish)
                .path("identity_provider_id")
                .asText();
    }

    private static void assertNotLetIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo("sign_in_failed");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(SESSION + "=") && !cookie.startsWith(SESSION + "=;"));
    }

    private void assertLetIn(HttpResponse<String> answer, String returnTo) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        // The configured address, whatever we were called.
        assertThat(VisitingBrowser.location(answer).getRawPath()).isEqualTo(returnTo);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches(SESSION + "=[A-Za-z0-9_-]{43};.*HttpOnly.*SameSite=Lax.*"))
                .anyMatch(cookie -> cookie.startsWith(VISIT + "=;"));
        assertThat(browser.cookieNamed(SESSION)).hasSize(43);
    }

    @Test
    void an_openid_provider_signs_a_known_person_in() {
        String provider = added(issuer.wish(false));

        HttpResponse<String> away = browser.get("/api/sign-in/" + provider + "?return_to=/console/");
        String asked = VisitingBrowser.location(away).getRawQuery();
        assertThat(asked)
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .doesNotContain("verifier");
        assertThat(away.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age=600")
                .contains("Path=/api/sign-in");
        assertThat(away.headers().firstValue("Cache-Control")).hasValue("no-store");

        assertLetIn(browser.get(browser.visit(provider, "?return_to=/console/")), "/console/");
    }

    @Test
    void people_are_sent_back_once_and_in_time() {
        String provider = added(issuer.wish(false));
        String back = browser.visit(provider, "");
        String ticket = browser.cookieNamed(VISIT);
        assertLetIn(browser.get(back), "/");

        URI again = server.base().resolve(back);
        assertNotLetIn(Http.get(again, "Cookie", VISIT + "=" + ticket));

        var late = new VisitingBrowser(server.base());
        String lateBack = late.visit(provider, "");
        TimeMachine.advance(tenant, "PT10M");
        assertNotLetIn(late.get(lateBack));
    }

    @Test
    void what_another_browser_began_lets_nobody_in() {
        String provider = added(issuer.wish(false));
        String back = browser.visit(provider, "");
        var other = new VisitingBrowser(server.base());
        other.visit(provider, "");

        assertNotLetIn(other.get(back));
        assertNotLetIn(other.getWithout(back));
        assertNotLetIn(browser.get(back.replaceAll("state=[0-9a-f]+", "state=" + "0".repeat(32))));
        assertLetIn(browser.get(back), "/");
    }

    @Test
    void a_visit_to_one_provider_does_not_end_at_another() {
        String provider = added(issuer.wish(false));
        String sibling = added(issuer.wish(false));
        TestTenant stranger = TestTenant.on(server.base());
        String foreign = stranger.admin("POST", "tenants/" + stranger.id() + "/identity-providers", issuer.wish(true))
                .path("identity_provider_id")
                .asText();
        String back = browser.visit(provider, "");

        assertNotLetIn(browser.get(back.replace(provider, sibling)));
        assertNotLetIn(browser.get(back.replace(provider, foreign)));
    }

    @Test
    void codes_issuers_and_errors_that_are_not_right_let_nobody_in() {
        String provider = added(issuer.wish(false));
        for (String odd : new String[] {"code=x", "code=", "error=access_denied&error_description=%3Cscript%3E"}) {
            String back = browser.visit(provider, "").replaceAll("code=[0-9a-f-]+", odd);
            HttpResponse<String> answer = browser.get(back);
            assertNotLetIn(answer);
            assertThat(answer.body()).doesNotContain("script");
        }
        String mixedUp = browser.visit(provider, "").replaceAll("iss=[^&]+", "iss=https://evil.example");
        assertNotLetIn(browser.get(mixedUp));
        String nameless = browser.visit(provider, "").replaceAll("&iss=[^&]+", "");
        assertNotLetIn(browser.get(nameless));
    }

    @Test
    void strangers_become_users_only_where_the_tenant_wants_it() {
        issuer.user = "newcomer";
        String refusing = added(issuer.wish(false));
        assertNotLetIn(browser.get(browser.visit(refusing, "")));

        String taking = added(issuer.wish(true));
        assertLetIn(browser.get(browser.visit(taking, "")), "/");

        JsonNode users = tenant.admin("GET", "tenants/" + tenant.id() + "/users", "");
        assertThat(users.path("users").findValuesAsText("user_id")).contains("newcomer");
        assertThat(users.path("users").findValuesAsText("name")).contains("Name of newcomer");
    }

    /** ASVS 7.4.2 */
    @Test
    void who_is_shut_out_does_not_come_in_by_another_way() {
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/t1", "{\"disabled\":true}");

        assertNotLetIn(browser.get(browser.visit(added(issuer.wish(true)), "")));
        assertNotLetIn(check(added(directory.wish(true)), credentials("t1", "pass of t1")));
    }

    @Test
    void the_session_is_one_like_any_other() {
        browser.get(browser.visit(added(issuer.wish(false)), ""));

        JsonNode session = TestTenant.json(browser.get("/api/session"));

        assertThat(session.path("method").asText()).isEqualTo("oidc");
        assertThat(session.path("user").path("user_id").asText()).isEqualTo("t1");
    }

    /** ASVS 6.3.1 */
    @Test
    void passwords_of_a_directory_are_not_guessed_without_end() {
        String provider = added(directory.wish(false));
        for (int guess = 0; guess < 10; guess++) {
            assertNotLetIn(check(provider, credentials("t1", "guess" + guess)));
        }

        assertThat(check(provider, credentials("t1", "pass of t1")).statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_device_does_not_sign_in() {
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"room1\",\"name\":\"Room\",\"kind\":\"rooms_device\"}");
        issuer.user = "room1";

        assertNotLetIn(browser.get(browser.visit(added(issuer.wish(true)), "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https:",
                "https://evil.example/",
                "\\\\evil.example",
                "/\\evil.example",
                "/%09/evil.example",
                "/%0d%0aSet-Cookie:a=b",
                "javascript:alert(1)",
                "console",
                "%00",
                ""
            })
    void nobody_is_sent_on_to_another_site(String returnTo) {
        String provider = added(wecom.wish(false));
        String query = returnTo.replace("\\", "%5C");

        HttpResponse<String> answer = browser.get("/api/sign-in/" + provider + "?return_to=" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestTenant.read(answer.body()).path("field").asText()).isEqualTo("return_to");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void wecom_is_visited_by_its_own_page_within_the_app() {
        String provider = added(wecom.wish(false));
        var app = new VisitingBrowser(server.base(), "Mozilla/5.0 MicroMessenger/7.0 wxwork/4.1.0");

        assertThat(VisitingBrowser.location(browser.get("/api/sign-in/" + provider))
                        .toString())
                .startsWith("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid=ww01");
        assertThat(VisitingBrowser.location(app.get("/api/sign-in/" + provider)).toString())
                .startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww01")
                .endsWith("#wechat_redirect");
    }

    private String backFromWecom(String provider, String code) {
        String asked = VisitingBrowser.location(browser.get("/api/sign-in/" + provider + "?return_to=/w/a"))
                .getRawQuery();
        return "/api/sign-in/" + provider + "/callback?code=" + code + "&state="
                + LittleIssuer.form(asked).get("state");
    }

    @Test
    void wecom_signs_members_in_and_nobody_else() {
        String provider = added(wecom.wish(false));

        String back = backFromWecom(provider, "t1");
        assertLetIn(browser.get(back), "/w/a");
        assertNotLetIn(browser.get(back));
        assertNotLetIn(browser.get(backFromWecom(provider, "guest")));
        assertNotLetIn(browser.get(backFromWecom(provider, "stranger")));
    }

    private HttpResponse<String> check(String provider, String body) {
        return tenant.send(tenant.request("/api/sign-in/" + provider)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String credentials(String user, String password) {
        return "{\"user_name\":\"" + user + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void a_directory_signs_in_by_name_and_password() {
        String provider = added(directory.wish(false));

        HttpResponse<String> answer = check(provider, credentials("t1", "pass of t1"));

        assertThat(TestTenant.json(answer).path("user_id").asText()).isEqualTo("t1");
        assertThat(TestTenant.json(answer).path("csrf_token").asText()).hasSize(43);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith(SESSION + "=");
        for (String wrong : List.of(
                credentials("t1", "wrong"),
                credentials("t1", ""),
                credentials("", "pass of t1"),
                credentials("*", "pass of t1"),
                credentials("t1)(uid=*", "pass of t1"),
                credentials("newcomer", "pass of newcomer"),
                credentials("nobody", "x"))) {
            assertNotLetIn(check(provider, wrong));
        }
        assertThat(check(added(directory.wish(true)), credentials("newcomer", "pass of newcomer"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"user_name\":\"t1\"}",
                "{\"user_name\":1,\"password\":2}",
                "{\"user_name\":\"t1\",\"password\":\"x\",\"tenant_id\":\"1\"}"
            })
    void odd_bodies_are_refused_as_such(String body) {
        assertThat(check(added(directory.wish(false)), body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "x", "-1", "99999999999999999999", "1318080818611111111", "%20"})
    void unknown_providers_are_unknown_alike(String id) {
        for (HttpResponse<String> answer : List.of(
                browser.get("/api/sign-in/" + id),
                browser.get("/api/sign-in/" + id + "/callback?code=a&state=b"),
                check(id, credentials("t1", "x")))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo("identity_provider_unknown");
        }
    }

    @Test
    void a_provider_that_is_off_or_of_the_other_kind_is_unknown() {
        String off = added(issuer.wish(false));
        String back = browser.visit(off, "");
        tenant.admin("PATCH", providers() + "/" + off, "{\"enabled\":false}");

        assertThat(browser.get("/api/sign-in/" + off).statusCode()).isEqualTo(404);
        assertThat(browser.get(back).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/sign-in/" + added(directory.wish(false))).statusCode())
                .isEqualTo(404);
        assertThat(check(added(issuer.wish(false)), credentials("t1", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void ways_are_listed_without_anything_secret() {
        added(issuer.wish(false));
        String off = added(wecom.wish(false));
        tenant.admin("PATCH", providers() + "/" + off, "{\"enabled\":false}");

        String ways = browser.get("/api/sign-in?tenant=" + tenant.id()).body();

        assertThat(TestTenant.read(ways).path("ways")).hasSize(1);
        assertThat(ways).contains("School account").contains("\"oidc\"").doesNotContain("client");
        assertThat(browser.get("/api/sign-in?tenant=1318080818611111111").body())
                .isEqualTo("{\"ways\":[]}");
        assertThat(browser.get("/api/sign-in").statusCode()).isEqualTo(400);
        assertThat(browser.get("/api/sign-in?tenant=x").statusCode()).isEqualTo(400);
    }

    @Test
    void secrets_go_in_and_never_come_out() {
        String provider = added(issuer.wish(false));
        String path = providers() + "/" + provider;

        for (JsonNode shown : List.of(
                tenant.admin("GET", path, ""),
                tenant.admin("GET", providers(), ""),
                tenant.admin("PATCH", path, "{\"label\":\"别的\"}"))) {
            assertThat(shown.toString()).doesNotContain(LittleIssuer.SECRET).doesNotContain("secret");
        }
        assertThat(server.log()).doesNotContain(LittleIssuer.SECRET);
        // The secret stays when it is not spoken of.
        assertLetIn(browser.get(browser.visit(provider, "")), "/");
    }

    @Test
    void a_removed_provider_is_gone_and_a_strangers_is_unknown() {
        String provider = added(issuer.wish(false));
        TestTenant stranger = TestTenant.on(server.base());
        String foreign = "tenants/" + stranger.id() + "/identity-providers/" + provider;

        assertThat(admin("GET", foreign, "").statusCode()).isEqualTo(404);
        assertThat(admin("PATCH", foreign, "{\"enabled\":false}").statusCode()).isEqualTo(404);
        assertThat(admin("DELETE", foreign, "").statusCode()).isEqualTo(204);
        assertThat(admin("GET", providers() + "/" + provider, "").statusCode()).isEqualTo(200);
        assertThat(admin("DELETE", providers() + "/" + provider, "").statusCode())
                .isEqualTo(204);
        assertThat(admin("GET", providers() + "/" + provider, "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        return tenant.send(tenant.request("/api/admin/" + path)
                .header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"label\":\"x\"}",
                "{\"label\":\"x\",\"oidc\":{}}",
                "{\"label\":\"x\",\"oidc\":{\"issuer\":\"https://a.example\",\"client_id\":\"c\"}}",
                "{\"oidc\":{\"issuer\":\"https://a.example\",\"client_id\":\"c\",\"client_secret\":\"s\"}}",
                "{\"label\":\"x\",\"oidc\":{\"issuer\":\"javascript:1\",\"client_id\":\"c\",\"client_secret\":\"s\"}}",
                "{\"label\":\"x\",\"oidc\":{\"issuer\":\"a b\",\"client_id\":\"c\",\"client_secret\":\"s\"}}",
                "{\"label\":\"x\",\"oidc\":{\"issuer\":\"https://a.example\",\"client_id\":\"c\",\"client_secret\":\"\"}}",
                "{\"label\":\"x\",\"oidc\":{\"issuer\":\"https://a.example\",\"client_id\":\"c\",\"client_secret\":\"s\",\"scopes\":\"x\"}}",
                "{\"label\":\"x\",\"wecom\":{\"corp_id\":\"a&b\",\"agent_id\":\"1\",\"secret\":\"s\"}}",
                "{\"label\":\"x\",\"ldap\":{\"url\":\"http://a\",\"account\":\"a\",\"password\":\"p\",\"base\":\"b\",\"filter\":\"(u={user})\"}}",
                "{\"label\":\"x\",\"ldap\":{\"url\":\"ldaps://a\",\"account\":\"a\",\"password\":\"p\",\"base\":\"b\",\"filter\":\"(u=*)\"}}",
                "{\"label\":\"x\",\"oidc\":{},\"wecom\":{}}",
                "{\"label\":\"\",\"provision\":1}"
            })
    void odd_wishes_are_refused(String wish) {
        assertThat(admin("POST", providers(), wish).statusCode()).isEqualTo(400);
    }

    @Test
    void a_secret_is_not_sent_to_another_address_than_it_was_given_for() {
        String provider = added(issuer.wish(false));

        HttpResponse<String> moved =
                admin("PATCH", providers() + "/" + provider, "{\"oidc\":{\"issuer\":\"https://evil.example\"}}");

        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(TestTenant.read(moved.body()).path("field").asText()).isEqualTo("client_secret");
    }

    @Test
    void a_provider_that_is_away_is_said_to_be() {
        String wish = issuer.wish(false).replace("/realm", "/nowhere");

        HttpResponse<String> answer = browser.get("/api/sign-in/" + added(wish));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
