package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens by itself after a while, through the running server. */
class TimeIT {
    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private String capture = "";
    private String recording = "";

    @BeforeAll
    static void start() {
        server = TimeMachine.start(folder.resolve("server"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
    }

    /** F130, F131 */
    @Test
    void a_minute_of_silence_closes_the_capture_and_keeps_what_arrived() {
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));

        TimeMachine.advance(tenant, "PT40S");
        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("open");
        TimeMachine.advance(tenant, "PT25S");

        assertThat(tenant.capture(capture).path("cause").asText()).isEqualTo("silent");
        assertThat(tenant.settled(recording).path("files")).hasSize(1);
    }

    /** F130, while the server was away. */
    @Test
    void silence_is_noticed_also_across_a_kill() {
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        server.kill();
        server.restart();

        TimeMachine.advance(tenant, "PT61S");

        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("sealed");
        assertThat(tenant.settled(recording).path("state").asText()).isEqualTo("ready");
    }

    /** F33: a minute before its end a link opens, at its end it looks like one that never was. */
    @ParameterizedTest
    @ValueSource(ints = {7, 15, 30})
    void a_link_lives_as_many_days_as_it_was_given(int days) {
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        tenant.settled(recording);
        String token = tenant.api("PUT", "recordings/" + recording + "/share", "{\"valid_days\":" + days + "}")
                .path("token")
                .asText();
        var page = server.base().resolve("/w/" + token);

        TimeMachine.advance(tenant, Duration.ofDays(days).minusMinutes(1).toString());
        assertThat(Http.get(page).statusCode()).isEqualTo(200);
        TimeMachine.advance(tenant, "PT1M");

        assertThat(Http.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_heartbeat_keeps_a_paused_capture_open() {
        for (int minute = 0; minute < 3; minute++) {
            TimeMachine.advance(tenant, "PT40S");
            tenant.api("POST", "captures/" + capture + "/heartbeat", "");
        }
        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("open");
    }

    /** F93: it is waited for, but not for ever. */
    @Test
    void a_segment_that_never_arrives_becomes_a_declared_gap() {
        List<byte[]> lesson = SampleLesson.segments(folder, 3);
        tenant.put(capture, 1, lesson.get(0));
        tenant.put(capture, 3, lesson.get(2));
        tenant.stop(capture, 3);

        TimeMachine.advance(tenant, "PT9M");
        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("stopped");
        TimeMachine.advance(tenant, "PT2M");

        JsonNode ready = tenant.settled(recording);
        JsonNode gap = ready.path("files").get(0).path("gaps").get(0);
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(gap.path("segment").asInt()).isEqualTo(2);
        assertThat(gap.path("cause").asText()).isEqualTo("never_arrived");
        assertThat(gap.path("missing_ms").asLong()).isEqualTo(5000);
        assertThat(tenant.put(capture, 2, lesson.get(1)).statusCode()).isEqualTo(409);
    }

    /** A capture into which nothing was ever sent. */
    @Test
    void nothing_at_all_ends_in_a_failure_with_a_reason() {
        TimeMachine.advance(tenant, "PT61S");

        JsonNode failed = tenant.settled(recording);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("failure").asText()).isEqualTo("nothing_received");
    }

    /** F129: 95 minutes in 5-minute segments are two files, the first made while recording goes on. */
    @Test
    void goes_on_in_a_new_file_after_ninety_minutes() {
        byte[] piece = SampleLesson.segments(folder, 1).get(0);
        for (int n = 1; n <= 19; n++) {
            tenant.put(capture, n, piece, TestTenant.sha256(piece), Duration.ofMinutes(5));
        }
        TimeMachine.advance(tenant, "PT61S");
        assertThat(tenant.settled(recording).path("files")).hasSize(2);
        JsonNode parts = tenant.capture(capture).path("parts");
        assertThat(parts.get(0).path("last_segment").asInt()).isEqualTo(18);
        assertThat(parts.get(1).path("first_segment").asInt()).isEqualTo(19);
    }

    /** F129, while recording. */
    @Test
    void makes_the_first_file_while_recording_goes_on() {
        byte[] piece = SampleLesson.segments(folder, 1).get(0);
        for (int n = 1; n <= 19; n++) {
            tenant.put(capture, n, piece, TestTenant.sha256(piece), Duration.ofMinutes(5));
        }
        TimeMachine.advance(tenant, "PT45S");
        tenant.api("POST", "captures/" + capture + "/heartbeat", "");
        TimeMachine.advance(tenant, "PT45S");

        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("open");
        assertThat(tenant.recording(recording).path("state").asText()).isEqualTo("recording");
        assertThat(tenant.recording(recording).path("files")).hasSize(1);
        tenant.stop(capture, 19);
        assertThat(tenant.settled(recording).path("files")).hasSize(2);
    }
}
