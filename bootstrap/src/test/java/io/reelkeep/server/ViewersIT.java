package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in by a link, on the running server, wherever bytes or words come out (F24-F29; ASVS 8.2.2, 8.3.2). */
class ViewersIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final List<String> VIEWERS =
            List.of("anonymous", "foreigner", "colleague", "participant", "named", "manager", "guest");

    private static final Map<String, String> COOKIES = new HashMap<>();

    private static TestTenant tenant;
    private static String recording;
    private static String file;

    @BeforeAll
    static void record(@TempDir Path folder) {
        tenant = TestTenant.on(SERVER.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        tenant.send(tenant.authorised("/api/recordings/" + recording + "/files/" + file + "/captions/subtitles/en")
                .header("Content-Type", "text/vtt")
                .PUT(HttpRequest.BodyPublishers.ofString("WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning\n")));
        waitForPoster();
        tenant.addUser("c1");
        tenant.addUser("n1");
        tenant.api("POST", "recordings/" + recording + "/members", "{\"user_ids\":[\"n1\"]}");
        COOKIES.put("anonymous", "");
        COOKIES.put("foreigner", Browser.of(TestTenant.on(SERVER.base()), "s1").cookie());
        COOKIES.put("colleague", Browser.of(tenant, "c1").cookie());
        COOKIES.put("participant", Browser.of(tenant, "s1").cookie());
        COOKIES.put("named", Browser.of(tenant, "n1").cookie());
        COOKIES.put("manager", Browser.of(tenant, "t1").cookie());
        COOKIES.put("guest", invited());
    }

    private static void waitForPoster() {
        String poster = "/media/" + share("{}") + "/" + file + "/poster.jpg";
        int status = statusWith(poster, "");
        for (int i = 0; status != 200 && i < 1200; i++) {
            TestTenant.pause();
            status = statusWith(poster, "");
        }
        assertThat(status).as("poster").isEqualTo(200);
    }

    private static String share(String terms) {
        return tenant.api("PUT", "recordings/" + recording + "/share", terms)
                .path("token")
                .asText();
    }

    private static String invited() {
        String token = share("{\"audience\":\"wechat_guests\"}");
        String code = tenant.api("POST", "recordings/" + recording + "/invitations", "{}")
                .path("code")
                .asText();
        return post("/w/" + token + "/invitation", "code=" + code, "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private static HttpResponse<String> post(String path, String form, String cookie) {
        HttpRequest.Builder request = tenant.request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return tenant.send(request.POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static int status(String path, String viewer) {
        return statusWith(path, COOKIES.get(viewer));
    }

    private static int statusWith(String path, String cookie) {
        URI uri = SERVER.base().resolve(path);
        return (cookie.isEmpty() ? Http.bytes(uri) : Http.bytes(uri, "Cookie", cookie)).statusCode();
    }

    private static List<String> ways(String token) {
        String media = "/media/" + token + "/" + file;
        return List.of(
                "/w/" + token,
                "/w/" + token + "/f/" + file,
                media + ".mp4",
                media + "/poster.jpg",
                media + "/captions/subtitles-en.vtt",
                media + "/hls/master.m3u8",
                media + ".mp4?download=1",
                "/media/" + token + "/recording.zip?files=video");
    }

    /** In the order of {@link #VIEWERS}; as the table in the reference has it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everyone          | in  in  in  in  in  in  in",
                "signed_in         | out in  in  in  in  in  out",
                "participants      | out out out in  out in  out",
                "named_or_approved | out out out out in  in  out",
                "wechat_guests     | out out out out out in  in",
                "same_company      | out out in  in  in  in  out"
            })
    void each_audience_gets_in_everywhere_and_others_nowhere(String audience, String row) {
        String token = share("{\"allow_download\":true,\"audience\":\"" + audience + "\"}");
        List<String> expected = Arrays.asList(row.strip().split(" +"));

        for (int i = 0; i < VIEWERS.size(); i++) {
            String viewer = VIEWERS.get(i);
            for (String way : ways(token)) {
                int wanted = expected.get(i).equals("in") ? 200 : 403;
                assertThat(prepared(way, viewer))
                        .as("%s, %s, %s", audience, viewer, way)
                        .isEqualTo(wanted);
            }
        }
    }

    /** An archive may be in the making for a moment. */
    private static int prepared(String way, String viewer) {
        int status = status(way, viewer);
        for (int i = 0; status == 503 && i < 200; i++) {
            TestTenant.pause();
            status = status(way, viewer);
        }
        return status;
    }

    /** F27: ask, wait, be agreed to, watch; be let out, and be outside at the next request. */
    @Test
    void a_viewer_applies_and_the_owner_agrees() {
        tenant.addUser("a1");
        String cookie = Browser.of(tenant, "a1").cookie();
        Browser owner = Browser.of(tenant, "t1");
        String token = share("{\"audience\":\"named_or_approved\"}");
        assertThat(page(token, cookie).body()).contains("/application\"");

        HttpResponse<String> asked = post("/w/" + token + "/application", "note=" + encoded("请让我看看"), cookie);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(page(token, cookie).body()).doesNotContain("<form", "<video");
        JsonNode inbox = owner.api("GET", "access-requests?state=pending", "");
        JsonNode request = inbox.path("access_requests").get(0);
        assertThat(request.path("user_id").asText()).isEqualTo("a1");
        assertThat(request.path("note").asText()).isEqualTo("请让我看看");
        String decision = "{\"agree\":true,\"access_request_ids\":[\""
                + request.path("access_request_id").asText() + "\",\"1\"]}";
        JsonNode decided = owner.api("POST", "access-requests/decide", decision);
        assertThat(decided.path("results").get(0).path("decided").asBoolean()).isTrue();
        assertThat(decided.path("results").get(1).path("code").asText()).isEqualTo("access_request_unknown");
        assertThat(page(token, cookie).body()).contains("<video");
        assertThat(post("/w/" + token + "/application", "", cookie).statusCode())
                .isEqualTo(303);

        owner.api("POST", "recordings/" + recording + "/members/remove", "{\"user_ids\":[\"a1\"]}");
        assertThat(statusWith("/media/" + token + "/" + file + ".mp4", cookie)).isEqualTo(403);
    }

    /** F27: nobody sees or decides what is about another's recordings. */
    @Test
    void the_inbox_is_its_owners() {
        tenant.addUser("a2");
        String token = share("{\"audience\":\"named_or_approved\"}");
        post("/w/" + token + "/application", "", Browser.of(tenant, "a2").cookie());
        Browser other = Browser.of(tenant, "c1");
        COOKIES.put("colleague", other.cookie());

        assertThat(other.api("GET", "access-requests", "").path("access_requests"))
                .isEmpty();
        assertThat(other.status("GET", "recordings/" + recording + "/members", ""))
                .isEqualTo(404);
        assertThat(other.status("GET", "links/" + token + "/explanation", "")).isEqualTo(404);
        Browser owner = Browser.of(tenant, "t1");
        COOKIES.put("manager", owner.cookie());
        assertThat(owner.api("GET", "links/" + token + "/explanation?user_id=a2", "")
                        .path("verdict")
                        .asText())
                .isEqualTo("ask_approval");
    }

    /** ASVS 7.4.1 */
    @Test
    void who_signs_out_is_outside_at_the_next_request() {
        tenant.addUser("o1");
        Browser browser = Browser.of(tenant, "o1");
        String token = share("{\"audience\":\"signed_in\"}");
        String media = "/media/" + token + "/" + file + ".mp4";
        assertThat(statusWith(media, browser.cookie())).isEqualTo(200);

        browser.call("DELETE", "session", "");

        assertThat(statusWith(media, browser.cookie())).isEqualTo(403);
    }

    /** F25: sign in where the link leads to, and go on. */
    @Test
    void a_viewer_signs_in_on_a_page_and_comes_back() {
        tenant.addUser("p1");
        Browser.of(tenant, "p1");
        String token = share("{\"audience\":\"signed_in\"}");
        assertThat(page(token, "").body())
                .contains("/sign-in?tenant=" + tenant.id() + "&amp;return_to=%2Fw%2F" + token);
        String form = Http.get(SERVER.base().resolve("/sign-in?tenant=" + tenant.id() + "&return_to=/w/" + token))
                .body();
        assertThat(form).contains("value=\"/w/" + token + "\"", "value=\"" + tenant.id() + "\"");
        String who = "tenant=" + tenant.id() + "&user=p1&return_to=" + encoded("/w/" + token);

        assertThat(post("/sign-in", who + "&password=wrong", "").statusCode()).isEqualTo(403);
        HttpResponse<String> in = post("/sign-in", who + "&password=" + encoded(Browser.PASSWORD), "");

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/w/" + token));
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(page(token, cookie).body()).contains("<video");
    }

    /** Nobody is led to another site from here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil",
                "/w/../api",
                "javascript:1",
                ""
            })
    void the_way_back_is_one_of_our_own_pages(String returnTo) {
        tenant.addUser("r" + Integer.toHexString(returnTo.hashCode()));
        String user = "r" + Integer.toHexString(returnTo.hashCode());
        Browser.of(tenant, user);

        HttpResponse<String> in = post(
                "/sign-in",
                "tenant=" + tenant.id() + "&user=" + user + "&password=" + encoded(Browser.PASSWORD) + "&return_to="
                        + encoded(returnTo),
                "");

        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).matches("(http://[^/]+)?/console/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tenant=1", "tenant=x&user=t1&password=p", "tenant=1&user=%00&password=p", "user=t1"})
    void odd_sign_ins_are_wrong_ones(String form) {
        assertThat(post("/sign-in", form, "").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> page(String token, String cookie) {
        URI uri = SERVER.base().resolve("/w/" + token);
        return cookie.isEmpty() ? Http.get(uri) : Http.get(uri, "Cookie", cookie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
