package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** F21 on the running server: what is watched and taken along is counted, and told in each dialect. */
class UsageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private MeetingClient meeting;
    private String recording;
    private String file;
    private String link;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void record() {
        tenant = TestTenant.on(server.base());
        meeting = new MeetingClient(tenant);
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        link = tenant.api("PUT", "recordings/" + recording + "/share", "{\"allow_download\":true}")
                .path("token")
                .asText();
    }

    private int get(String rest, String... headers) {
        return Http.bytes(URI.create(server.base() + "/media/" + link + "/" + rest), headers)
                .statusCode();
    }

    private int watch(String range, String agent) {
        return get(file + ".mp4", "Range", "bytes=" + range, "User-Agent", agent);
    }

    private JsonNode report() {
        return tenant.api("GET", "recordings/" + recording + "/usage", "");
    }

    /** What was noted becomes rows within seconds. */
    private JsonNode reportOf(int views, int downloads) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode report = report();
        while (report.path("views").asInt() < views || report.path("downloads").asInt() < downloads) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not counted: " + report);
            }
            TestTenant.pause();
            report = report();
        }
        assertThat(report.path("views").asInt()).isEqualTo(views);
        assertThat(report.path("downloads").asInt()).isEqualTo(downloads);
        return report;
    }

    @Test
    void ranges_of_one_player_are_one_view_and_another_client_is_another() {
        assertThat(watch("0-99", "Player/1")).isEqualTo(206);
        assertThat(watch("100-199", "Player/1")).isEqualTo(206);
        reportOf(1, 0);
        assertThat(watch("200-", "Player/1")).isEqualTo(206);
        assertThat(watch("0-99", "Player/2")).isEqualTo(206);

        JsonNode report = reportOf(2, 0);
        assertThat(report.path("days")).hasSize(31);
        assertThat(report.path("days").get(0).path("views").asInt(-1)).isZero();
        assertThat(report.path("days").get(30).path("views").asInt()).isEqualTo(2);
        assertThat(report.path("files").get(0).path("views").asInt()).isEqualTo(2);
        JsonNode playbacks = tenant.api("GET", "recordings/" + recording + "/files/" + file + "/playbacks", "");
        assertThat(playbacks.path("playbacks"))
                .extracting(playback -> playback.path("progress_percent").asInt())
                .contains(100);
    }

    @Test
    void a_new_view_begins_after_half_an_hour_of_silence() {
        watch("0-99", "Player/1");
        reportOf(1, 0);
        TimeMachine.advance(tenant, "PT31M");
        watch("100-199", "Player/1");

        reportOf(2, 0);
    }

    @Test
    void what_does_not_play_is_not_counted() {
        Http.send("HEAD", URI.create(server.base() + "/media/" + link + "/" + file + ".mp4"));
        String etag = Http.send("HEAD", URI.create(server.base() + "/media/" + link + "/" + file + ".mp4"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(get(file + ".mp4", "If-None-Match", etag)).isEqualTo(304);
        get(file + "/poster.jpg");
        assertThat(get(file + "/hls/master.m3u8")).isEqualTo(200);
        assertThat(get(file + "/hls/video.m3u8")).isEqualTo(200);
        assertThat(get(file + "/hls/video-0.m4s")).isEqualTo(200);
        get(file + "/hls/audio-0.m4s");

        reportOf(1, 0);
    }

    @Test
    void a_download_counts_once_and_the_counts_survive_a_restart() {
        assertThat(get(file + ".mp4?download=1", "Range", "bytes=0-9")).isEqualTo(206);
        assertThat(get(file + ".mp4?download=1", "Range", "bytes=10-")).isEqualTo(206);
        watch("0-", "Player/1");
        // At once: what is noted and not yet kept is kept at the stop.
        server.stop();
        server.restart();

        JsonNode report = reportOf(1, 1);
        watch("0-9", "Player/1");
        watch("0-9", "Player/3");
        assertThat(reportOf(2, 1).path("recording_id")).isEqualTo(report.path("recording_id"));
    }

    @Test
    void what_is_deleted_leaves_nothing_behind() {
        watch("0-", "Player/1");
        reportOf(1, 0);
        tenant.api("DELETE", "recordings/" + recording + "/files/" + file, "");

        assertThat(tenant.tryApi("GET", "recordings/" + recording + "/files/" + file + "/playbacks", "")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> left = tenant.tryApi("GET", "recordings/" + recording + "/usage", "");
        assertThat(left.statusCode() == 404
                        || TestTenant.json(left).path("views").asInt() == 0)
                .isTrue();
    }

    @Test
    void the_dialects_tell_the_same() {
        watch("0-", "Player/1");
        get(file + ".mp4?download=1");
        reportOf(1, 1);

        JsonNode days =
                meeting("/v1/metrics/records?meeting_record_id=" + recording).path("summaries");
        assertThat(days).hasSize(31);
        assertThat(days.get(30).path("view_counts").asInt()).isEqualTo(1);
        assertThat(days.get(30).path("download_counts").asInt()).isEqualTo(1);
        assertThat(days.get(0).path("view_counts").isInt()).isTrue();
        JsonNode events = meeting("/v1/records/events?event_type=1&meeting_record_id=" + recording);
        assertThat(events.path("total_count").asInt()).isEqualTo(1);
        assertThat(events.path("events").get(0).path("event_type").asInt()).isEqualTo(1);
        JsonNode details = meeting("/v1/records/view-details?operator_id=t1&operator_id_type=1&record_file_id=" + file);
        assertThat(details.path("view_details")
                        .get(0)
                        .path("total_view_progress")
                        .asText())
                .isEqualTo("100");
        assertThat(weCom(tenant, "{\"meeting_record_id\":\"" + recording + "\"}")
                        .path("summaries")
                        .get(30))
                .hasToString("{\"date\":\"" + days.get(30).path("date").asText()
                        + "\",\"view_count\":1,\"download_count\":1}");
    }

    /** F151 */
    @Test
    void an_application_is_not_told_of_what_was_not_made_through_it() {
        JsonNode answer = weCom(tenant, tenant.addApp("wecom"), "{\"meeting_record_id\":\"" + recording + "\"}");

        assertThat(answer.path("errcode").asInt()).isEqualTo(301002);
    }

    private JsonNode meeting(String target) {
        return TestTenant.json(meeting.get(target));
    }

    static JsonNode weCom(TestTenant tenant, String body) {
        JsonNode app = tenant.addApp("wecom");
        new Apps(tenant).change(app, "{\"wecom\":{\"all_meetings\":true}}");
        return weCom(tenant, app, body);
    }

    private static JsonNode weCom(TestTenant tenant, JsonNode app, String body) {
        String token = TestTenant.json(tenant.send(tenant.request("/cgi-bin/gettoken?corpid="
                                + app.path("key_id").asText() + "&corpsecret="
                                + app.path("secret").asText())
                        .GET()))
                .path("access_token")
                .asText();
        return TestTenant.json(
                tenant.send(tenant.request("/cgi-bin/meeting/record/get_statistics?access_token=" + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }
}
