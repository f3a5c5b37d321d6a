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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                "[]",
                "{"
            })
    void odd_terms_are_refused(String terms) {
        assertThat(tenant.tryApi("PUT", "recordings/" + recording + "/share", terms)
                        .statusCode())
                .isEqualTo(400);
    }
}
