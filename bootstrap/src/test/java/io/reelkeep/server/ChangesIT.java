package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner's list on the running server, and the news about it. */
class ChangesIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private Browser owner;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        owner = Browser.of(tenant, "t1");
    }

    private HttpResponse<InputStream> listening(Browser browser) throws Exception {
        var request = browser.request("recordings/changes")
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static List<String> lines(HttpResponse<InputStream> stream) {
        var seen = new CopyOnWriteArrayList<String>();
        Thread reader =
                new Thread(() -> new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))
                        .lines()
                        .forEach(seen::add));
        reader.setDaemon(true);
        reader.start();
        return seen;
    }

    private static void await(List<String> told, String line) {
        Instant end = Instant.now().plusSeconds(60);
        while (!told.contains(line) && Instant.now().isBefore(end)) {
            TestTenant.pause();
        }
        assertThat(told).contains(line);
    }

    private String recorded() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        tenant.settled(recording);
        return recording;
    }

    @Test
    void whoever_looks_on_is_told_what_changes() throws Exception {
        HttpResponse<InputStream> stream = listening(owner);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        List<String> told = lines(stream);
        await(told, ": listening");

        String recording = recorded();

        await(told, "data: {\"recording_ids\":[\"" + recording + "\"],\"and_more\":false}");
        assertThat(told).contains("event: changed");
        stream.body().close();
    }

    @Test
    void nobody_is_told_without_having_signed_in() {
        assertThat(tenant.tryApi("GET", "recordings/changes", "").statusCode()).isEqualTo(403);
        assertThat(Http.get(SERVER.base().resolve("/api/recordings/changes")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_oldest_line_of_a_person_gives_way_to_a_fifth() throws Exception {
        List<String> oldest = lines(listening(owner));
        for (int line = 2; line <= 5; line++) {
            assertThat(listening(owner).statusCode()).isEqualTo(200);
        }

        await(oldest, "event: elsewhere");
    }

    @Test
    void the_list_is_searched_by_title_and_state_and_says_how_often_and_how_much() {
        String recording = recorded();

        JsonNode found =
                owner.api("GET", "recordings?q=ALGEBRA&state=ready", "").path("recordings");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("recording_id").asText()).isEqualTo(recording);
        assertThat(found.get(0).path("size_bytes").asLong())
                .isEqualTo(found.get(0).path("files").get(0).path("size_bytes").asLong());
        assertThat(found.get(0).path("views").asLong(-1)).isZero();
        assertThat(found.get(0).path("downloads").asLong(-1)).isZero();
        assertThat(owner.api("GET", "recordings?q=%25", "").path("recordings")).isEmpty();
        assertThat(owner.api("GET", "recordings?state=failed", "").path("recordings"))
                .isEmpty();
        assertThat(owner.api("GET", "recordings?q=", "").path("recordings")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=done", "state=", "state=READY%00", "q=%00", "q=a&q=b", "state=ready&state=failed"})
    void odd_searches_are_refused(String query) {
        assertThat(owner.call("GET", "recordings?" + query, "").statusCode()).isEqualTo(400);
    }

    @Test
    void whether_deleting_is_for_good_is_known_to_everybody() {
        assertThat(owner.api("GET", "standing", "").path("trash_days").asInt(-1))
                .isZero();
        tenant.api("PUT", "retention", "{\"trash_days\":30}");
        assertThat(owner.api("GET", "standing", "").path("trash_days").asInt()).isEqualTo(30);
    }
}
