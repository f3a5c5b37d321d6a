package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what terms a link opens, on the running server. */
class SharingIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

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
        tenant.settled(recording);
        file = tenant.api("GET", "recordings/" + recording, "")
                .path("files")
                .get(0)
                .path("file_id")
                .asText();
    }

    private static String share(String terms) {
        JsonNode shared = tenant.api("PUT", "recordings/" + recording + "/share", terms);
        return shared.path("token").asText();
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.base().resolve(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return AsDescribed.checked(
                CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1)));
    }

    private static HttpResponse<String> unlock(String token, String password) throws IOException, InterruptedException {
        URI page = SERVER.base().resolve("/w/" + token);
        return CLIENT.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String media(String token) {
        return "/media/" + token + "/" + file + ".mp4";
    }

    /** F30 */
    @Test
    void a_password_is_asked_for_on_the_page_and_locks_the_media() throws Exception {
        String token = share("{\"password\": \"q4FW\"}");
        HttpResponse<String> page = get("/w/" + token, "");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("name=\"password\"").doesNotContain("<video");
        assertThat(get(media(token), "").statusCode()).isEqualTo(403);
        HttpResponse<String> wrong = unlock(token, "q4fw");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("This is not the password");

        HttpResponse<String> right = unlock(token, "q4FW");

        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/w/" + token));
        String set = right.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        String cookie = set.substring(0, set.indexOf(';'));
        assertThat(get("/w/" + token, cookie).body()).contains("<video");
        assertThat(get(media(token), cookie).statusCode()).isEqualTo(200);

        share("{\"password\": \"other1\"}");
        assertThat(get(media(token), cookie).statusCode()).isEqualTo(403);
    }

    /** F34 */
    @Test
    void downloading_is_off_until_the_owner_allows_it() throws Exception {
        String token = share("{}");
        assertThat(get(media(token), "").statusCode()).isEqualTo(200);
        assertThat(get(media(token) + "?download=1", "").statusCode()).isEqualTo(403);
        assertThat(get("/media/" + token + "/recording.zip", "").statusCode()).isEqualTo(403);
        assertThat(get("/media/" + token + "/" + file + ".m4a", "").statusCode())
                .isEqualTo(403);
        assertThat(get("/w/" + token, "").body()).doesNotContain("download=1");

        assertThat(share("{\"allow_download\": true}")).isEqualTo(token);

        assertThat(get(media(token) + "?download=1", "").statusCode()).isEqualTo(200);
        assertThat(get("/w/" + token, "").body()).contains("download=1");
    }

    /** F25-F28: who comes by a link alone is nobody in particular. */
    @ParameterizedTest
    @ValueSource(strings = {"signed_in", "participants", "named_or_approved", "wechat_guests", "same_company"})
    void a_link_for_some_opens_to_nobody_who_has_not_signed_in(String audience) throws Exception {
        String token = share("{\"audience\": \"" + audience + "\"}");

        assertThat(get("/w/" + token, "").statusCode()).isEqualTo(403);
        assertThat(get(media(token), "").statusCode()).isEqualTo(403);
    }

    /** F23 */
    @Test
    void switching_off_forgets_the_terms() {
        share("{\"password\": \"q4FW\", \"ends_at\": \"2199-01-01T00:00:00Z\"}");
        JsonNode shown = tenant.api("GET", "recordings/" + recording + "/share", "");
        assertThat(shown.path("password").asText()).isEqualTo("q4FW");
        assertThat(shown.path("ends_at").asText()).isEqualTo("2199-01-01T00:00:00.000Z");

        tenant.api("DELETE", "recordings/" + recording + "/share", "");
        share("");

        assertThat(tenant.api("GET", "recordings/" + recording + "/share", "").has("password"))
                .isFalse();
    }

    /** F31, F33 */
    @Test
    void protection_and_days_are_worked_out_here() {
        JsonNode shared = tenant.api(
                "PUT", "recordings/" + recording + "/share", "{\"generate_password\": true, \"valid_days\": 30}");

        assertThat(shared.path("password").asText()).matches("[2-9a-km-np-zA-HJ-NP-Z]{4}");
        Instant end = Instant.parse(shared.path("ends_at").asText());
        assertThat(end)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
    }

    /** F36 */
    @Test
    void the_link_is_drawn_as_a_qr_code() throws Exception {
        share("{}");
        String qr = "recordings/" + recording + "/share/qr";

        HttpResponse<String> svg = tenant.tryApi("GET", qr + ".svg", "");
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(svg.body()).startsWith("<svg ");
        assertThat(tenant.tryApi("GET", qr + ".png?size=64", "").headers().firstValue("Content-Type"))
                .hasValue("image/png");
        for (String odd : List.of("size=63", "size=2049", "size=1e3", "size=", "size=64&size=64")) {
            assertThat(tenant.tryApi("GET", qr + ".png?" + odd, "").statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        tenant.api("DELETE", "recordings/" + recording + "/share", "");
        assertThat(tenant.tryApi("GET", qr + ".svg", "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> take(String token, String code, String from)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(SERVER.base().resolve("/w/" + token + "/invitation"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", from)
                        .POST(HttpRequest.BodyPublishers.ofString("code=" + code))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** F28: opening the address changes nothing (ASVS 3.5.3), and another site's form neither (ASVS 3.5.1). */
    @Test
    void a_guest_takes_an_invitation_once() throws Exception {
        String token = share("{\"audience\": \"wechat_guests\"}");
        JsonNode invited = tenant.api("POST", "recordings/" + recording + "/invitations", "{\"label\": \"小王\"}");
        String code = invited.path("code").asText();
        HttpResponse<String> offered = get("/w/" + token + "?invite=" + code, "");
        assertThat(offered.statusCode()).isEqualTo(403);
        assertThat(offered.body()).contains("name=\"code\"").doesNotContain("小王");
        assertThat(get("/w/" + token + "?invite=%22%3E%3Cscript%3E", "").body()).doesNotContain("<script");
        assertThat(take(token, code, "cross-site").statusCode()).isEqualTo(403);

        HttpResponse<String> taken = take(token, code, "same-origin");

        assertThat(taken.statusCode()).isEqualTo(303);
        String set = taken.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        String cookie = set.substring(0, set.indexOf(';'));
        assertThat(get("/w/" + token, cookie).body()).contains("<video");
        assertThat(get(media(token), cookie).statusCode()).isEqualTo(200);
        assertThat(take(token, code, "none").statusCode()).isEqualTo(403);
        tenant.api(
                "DELETE",
                "recordings/" + recording + "/invitations/"
                        + invited.path("invitation_id").asText(),
                "");
        assertThat(get(media(token), cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void who_asks_why_is_told_by_the_rules() {
        String token = share("{\"audience\": \"participants\", \"password\": \"q4FW\"}");

        JsonNode stranger = tenant.api("GET", "links/" + token + "/explanation", "");
        assertThat(stranger.path("verdict").asText()).isEqualTo("ask_sign_in");
        assertThat(stranger.path("checks")).hasSize(6);
        JsonNode student = tenant.api("GET", "links/" + token + "/explanation?user_id=s1&purpose=download", "");
        assertThat(student.path("verdict").asText()).isEqualTo("ask_password");
        JsonNode knows = tenant.admin(
                "GET",
                "tenants/" + tenant.id() + "/links/" + token + "/explanation?user_id=s1&knows_password=true",
                "");
        assertThat(knows.path("verdict").asText()).isEqualTo("open");
        for (String odd : List.of("purpose=steal", "knows_password=1", "user_id=", "user_id=s1&user_id=s2")) {
            assertThat(tenant.tryApi("GET", "links/" + token + "/explanation?" + odd, "")
                            .statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        for (String unknown : List.of("x", "AAAAAAAAAAAAAAAAAAAAAA", "%00")) {
            assertThat(tenant.tryApi("GET", "links/" + unknown + "/explanation", "")
                            .statusCode())
                    .as(unknown)
                    .isIn(400, 404);
        }
        TestTenant foreign = TestTenant.on(SERVER.base());
        assertThat(foreign.tryApi("GET", "links/" + token + "/explanation", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recordings/{r}/members | {\"user_ids\":[]}",
                "recordings/{r}/members | {\"user_ids\":[\"\"]}",
                "recordings/{r}/members | {\"user_ids\":[1]}",
                "recordings/{r}/members | {\"user_ids\":\"s1\"}",
                "recordings/{r}/members | {\"user_ids\":[\"s1\"],\"permission\":\"own\"}",
                "recordings/{r}/members | {}",
                "recordings/{r}/members/remove | {\"user_ids\":[]}",
                "recordings/{r}/invitations | {\"label\":1}",
                "recordings/{r}/invitations | {\"label\":\"\\u0000\"}",
                "recordings/{r}/invitations | []",
                "access-requests/decide | {\"access_request_ids\":[],\"agree\":true}",
                "access-requests/decide | {\"access_request_ids\":[\"x\"],\"agree\":true}",
                "access-requests/decide | {\"access_request_ids\":[\"1\"],\"agree\":\"yes\"}",
                "access-requests/decide | {\"access_request_ids\":[\"1\"]}"
            })
    void odd_lists_are_refused(String path, String body) {
        assertThat(tenant.tryApi("POST", path.replace("{r}", recording), body).statusCode())
                .isEqualTo(400);
    }

    /** F27: 200 at once and not one more. */
    @Test
    void two_hundred_at_once_are_taken_and_answered_one_by_one() {
        String ids = IntStream.range(0, 200).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(","));

        JsonNode answer = tenant.api("POST", "recordings/" + recording + "/members", "{\"user_ids\":[" + ids + "]}");

        assertThat(answer.path("results")).hasSize(200);
        assertThat(answer.path("results").get(0).path("code").asText()).isEqualTo("user_unknown");
        assertThat(tenant.tryApi(
                                "POST", "recordings/" + recording + "/members", "{\"user_ids\":[" + ids + ",\"n200\"]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"audience\": \"nobody\"}",
                "{\"audience\": 1}",
                "{\"password\": \"abc\"}",
                "{\"password\": \"abcdefghi\"}",
                "{\"password\": \"密码密码\"}",
                "{\"password\": 1234}",
                "{\"ends_at\": \"2001-01-01T00:00:00Z\"}",
                "{\"ends_at\": \"tomorrow\"}",
                "{\"ends_at\": 1.5}",
                "{\"ends_at\": -1}",
                "{\"allow_download\": \"yes\"}",
                "{\"allow_transcripts\": 1}",
                "{\"unknown\": true}",
                "{\"generate_password\": 1}",
                "{\"generate_password\": true, \"password\": \"q4FW\"}",
                "{\"valid_days\": 0}",
                "{\"valid_days\": 3651}",
                "{\"valid_days\": \"7\"}",
                "{\"valid_days\": 1.5}",
                "{\"valid_days\": 4294967297}",
                "{\"valid_days\": 7, \"ends_at\": \"2199-01-01T00:00:00Z\"}",
                "[]",
                "{"
            })
    void odd_terms_are_refused(String terms) {
        assertThat(tenant.tryApi("PUT", "recordings/" + recording + "/share", terms)
                        .statusCode())
                .isEqualTo(400);
    }
}
