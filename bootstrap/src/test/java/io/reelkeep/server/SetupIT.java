package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run: an empty house, a call, and a recording that plays. */
class SetupIT {
    private static final String OWNER = "{\"tenant_name\":\"First School\",\"user_id\":\"head\",\"name\":\"Head\","
            + "\"password\":\"open sesame\"}";
    private static final String ADMIN = "Bearer " + ServerProcess.ADMIN_SECRET;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void leads_from_an_empty_house_to_a_recording_that_plays() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
            assertThat(Http.get(server.base().resolve("/")).body()).contains("href=\"/console/setup\"");
            assertThat(TestTenant.json(call(server, "GET", "setup", ""))
                            .path("needed")
                            .asBoolean())
                    .isTrue();
            refusesWhoIsNotTheOperator(server);
            refusesNonsense(server);

            HttpResponse<String> done = call(server, "POST", "admin/setup", OWNER, "Authorization", ADMIN);

            assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
            assertThat(TestTenant.json(call(server, "GET", "setup", ""))
                            .path("needed")
                            .asBoolean())
                    .isFalse();
            assertThat(Http.get(server.base().resolve("/")).body()).contains("href=\"/console/\"");
            assertThat(call(server, "POST", "admin/setup", OWNER, "Authorization", ADMIN)
                            .statusCode())
                    .isEqualTo(409);
            plays(server, TestTenant.read(done.body()));
        }
    }

    private void refusesWhoIsNotTheOperator(ServerProcess server) throws Exception {
        assertThat(call(server, "POST", "admin/setup", OWNER).statusCode()).isEqualTo(401);
        assertThat(call(server, "POST", "admin/setup", OWNER, "Authorization", ADMIN + "x")
                        .statusCode())
                .isEqualTo(401);
    }

    private void refusesNonsense(ServerProcess server) throws Exception {
        for (String odd : new String[] {
            "",
            "{}",
            "[]",
            OWNER.replace("open sesame", "short"),
            OWNER.replace("First School", ""),
            OWNER.replace("head", "x".repeat(65)),
            OWNER.replace("{", "{\"edition\":\"golden\","),
            OWNER.replace("{", "{\"time_zone\":\"Moon/Sea\","),
            OWNER.replace("{", "{\"more\":1,")
        }) {
            assertThat(call(server, "POST", "admin/setup", odd, "Authorization", ADMIN)
                            .statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    private void plays(ServerProcess server, JsonNode done) throws Exception {
        HttpResponse<String> session = call(
                server,
                "POST",
                "session",
                "{\"tenant_id\":\"" + done.path("tenant_id").asText()
                        + "\",\"user_id\":\"head\",\"password\":\"open sesame\"}");
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String csrf = TestTenant.read(session.body()).path("csrf_token").asText();
        JsonNode recording = ready(server, cookie);
        assertThat(recording.path("meeting_id").asText())
                .isEqualTo(done.path("meeting_id").asText());
        assertThat(recording.path("files")).hasSize(2);

        String one = "recordings/" + recording.path("recording_id").asText();
        String file = recording.path("files").get(0).path("file_id").asText();
        String link = TestTenant.json(call(server, "PUT", one + "/share", "{}", "Cookie", cookie, "X-CSRF-Token", csrf))
                .path("token")
                .asText();
        assertThat(Http.bytes(server.base().resolve("/media/" + link + "/" + file + ".mp4"), "Range", "bytes=0-99")
                        .statusCode())
                .isEqualTo(206);
        assertThat(captionsOf(server, one + "/files/" + file, cookie)).contains("\"zh\"", "\"en\"", "chapters");
    }

    /** It is filmed in the background, and captioned after that. */
    private JsonNode ready(ServerProcess server, String cookie) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (true) {
            JsonNode list = TestTenant.json(call(server, "GET", "recordings", "", "Cookie", cookie))
                    .path("recordings");
            JsonNode first = list.path(0);
            if (first.path("state").asText().equals("ready")
                    && first.path("files").size() == 2) {
                return first;
            }
            assertThat(System.nanoTime()).as(list.toString()).isLessThan(end);
            TestTenant.pause();
        }
    }

    private String captionsOf(ServerProcess server, String file, String cookie) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            String captions = call(server, "GET", file + "/captions", "", "Cookie", cookie)
                    .body();
            if (captions.contains("chapters") || System.nanoTime() > end) {
                return captions;
            }
            TestTenant.pause();
        }
    }

    private HttpResponse<String> call(ServerProcess server, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.base().resolve("/api/" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return AsDescribed.checked(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }
}
