package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who record by themselves, with no more than a session (F1, F7, F87-F93). */
class PeopleRecordIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private Browser teacher;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        teacher = Browser.of(tenant, "t1");
    }

    private JsonNode open(String kind) {
        JsonNode meeting = teacher.api("POST", "meetings", "{\"subject\":\"Algebra 第一课\",\"kind\":\"" + kind + "\"}");
        return teacher.api(
                "POST",
                "captures",
                "{\"meeting_id\":\"" + meeting.path("meeting_id").asText()
                        + "\",\"recorder\":\"t1\",\"origin\":\"local\"}");
    }

    private HttpResponse<String> put(Browser who, String capture, int number, byte[] bytes) throws Exception {
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        long startsAt = 1_772_452_800_000L + number * 5_000L;
        return tenant.send(who.request("captures/" + capture + "/segments/" + number + "?starts_at=" + startsAt
                        + "&ends_at=" + (startsAt + 5_000))
                .header("X-CSRF-Token", who.csrfToken())
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private JsonNode lines(Browser who, String query) {
        return who.api("GET", "captures" + query, "").path("captures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "meeting"})
    void somebody_makes_a_meeting_and_records_into_it(String kind) throws Exception {
        JsonNode opened = open(kind);
        String capture = opened.path("capture_id").asText();
        byte[] segment = SampleLesson.segments(folder, 1).get(0);

        assertThat(lines(teacher, "").get(0).path("stage").asText()).isEqualTo("uploading");
        assertThat(put(teacher, capture, 1, segment).statusCode()).isEqualTo(201);
        assertThat(put(teacher, capture, 1, segment).statusCode()).isEqualTo(200);
        assertThat(teacher.api("POST", "captures/" + capture + "/heartbeat", "")
                        .path("received_segments")
                        .asInt())
                .isEqualTo(1);
        teacher.api("POST", "captures/" + capture + "/stop", "{\"segment_count\":1}");
        tenant.settled(opened.path("recording_id").asText());

        JsonNode line = lines(teacher, "?stage=ready&origin=local&state=sealed&q=algebra")
                .get(0);
        assertThat(line.path("capture_id").asText()).isEqualTo(capture);
        assertThat(line.path("progress_percent").asInt()).isEqualTo(100);
        assertThat(line.path("duration_ms").asLong()).isPositive();
        assertThat(line.path("file_ids")).hasSize(1);
        assertThat(line.has("class_id")).isEqualTo(kind.equals("class"));
        assertThat(line.path("teacher").asText()).isEqualTo(kind.equals("class") ? "t1" : "");
    }

    @Test
    void without_the_csrf_token_nothing_is_recorded() throws Exception {
        String capture = open("class").path("capture_id").asText();

        HttpResponse<String> answer =
                tenant.send(teacher.request("captures/" + capture + "/segments/1?starts_at=1&ends_at=2")
                        .header("Content-Digest", "sha-256=:AAAA:")
                        .PUT(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("csrf_token_wrong");
    }

    @Test
    void others_see_and_send_nothing_and_administrators_look() throws Exception {
        String capture = open("class").path("capture_id").asText();
        Browser student = Browser.of(tenant, "s1");
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"keeper\",\"name\":\"Keeper\",\"roles\":[\"recording_admin\"]}");
        Browser keeper = Browser.of(tenant, "keeper");

        assertThat(lines(student, "")).isEmpty();
        assertThat(student.status("GET", "captures/" + capture, "")).isEqualTo(404);
        assertThat(put(student, capture, 1, new byte[] {1}).statusCode()).isEqualTo(404);
        assertThat(lines(keeper, "")).hasSize(1);
        assertThat(keeper.status("GET", "captures/" + capture, "")).isEqualTo(200);
        assertThat(keeper.status("GET", "captures/" + capture + "/missing", "")).isEqualTo(200);
        assertThat(keeper.status("POST", "captures/" + capture + "/stop", "{\"segment_count\":0}"))
                .isEqualTo(404);
        assertThat(tenant.api("GET", "captures", "").path("captures")).hasSize(1);
    }

    @Test
    void what_is_another_tenants_is_in_no_list() {
        open("meeting");
        TestTenant other = TestTenant.on(SERVER.base());
        Browser stranger = Browser.of(other, "t1");

        assertThat(lines(stranger, "")).isEmpty();
        assertThat(other.api("GET", "captures", "").path("captures")).isEmpty();
        assertThat(stranger.api("GET", "meetings", "").path("meetings")).hasSize(1);
    }

    @Test
    void pages_of_lists_go_on_where_the_last_one_ended() {
        for (int meeting = 0; meeting < 3; meeting++) {
            teacher.api("POST", "meetings", "{\"subject\":\"" + meeting + "\"}");
        }

        JsonNode page = teacher.api("GET", "meetings?limit=2", "");
        JsonNode next = teacher.api(
                "GET", "meetings?limit=2&before=" + page.path("next_before").asText(), "");

        assertThat(page.path("meetings").get(0).path("subject").asText()).isEqualTo("2");
        assertThat(next.path("meetings").get(0).path("subject").asText()).isEqualTo("0");
        assertThat(next.path("meetings").get(1).path("subject").asText()).isEqualTo("Algebra");
    }

    @Test
    void applications_get_their_meetings_from_the_operator() {
        assertThat(tenant.tryApi("POST", "meetings", "{\"subject\":\"x\"}").body())
                .contains("sign_in_required");
        assertThat(tenant.tryApi("GET", "meetings", "").body()).contains("sign_in_required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "captures?state=running",
                "captures?stage=READY",
                "captures?origin=tape",
                "captures?from=yesterday",
                "captures?from=2026-03-02T12:00:00Z&to=2026-03-01T12:00:00Z",
                "captures?before=x",
                "captures?before=-1",
                "captures?limit=0",
                "captures?limit=101",
                "captures?limit=1e1",
                "captures?recorder=",
                "captures?recorder=%00",
                "captures?state=open&state=open",
                "captures?q=%00",
                "meetings?before=x",
                "meetings?limit=0",
                "meetings?limit=101"
            })
    void odd_values_are_refused(String path) {
        assertThat(teacher.status("GET", path, "")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%27%3Bdrop", "!", "%5C", "%F0%9F%92%A9", ""})
    void odd_texts_are_looked_for_and_found_nowhere(String text) {
        assertThat(lines(teacher, "?q=" + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"subject\":\"\"}",
                "{\"subject\":7}",
                "{\"subject\":null}",
                "{\"subject\":\"a\\u0000b\"}",
                "{\"subject\":\"x\",\"kind\":\"upload\"}",
                "{\"subject\":\"x\",\"kind\":\"live_room\"}",
                "{\"subject\":\"x\",\"creator\":\"s1\"}",
                "{\"subject\":\"x\",\"subject\":\"y\"}"
            })
    void odd_meetings_are_not_made(String body) {
        assertThat(teacher.status("POST", "meetings", body)).isEqualTo(400);
    }
}
