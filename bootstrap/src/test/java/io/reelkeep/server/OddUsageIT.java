package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd values for every parameter of the calls about views and downloads, and the ids of others. */
class OddUsageIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static TestTenant tenant;
    private static MeetingClient meeting;
    private static String recording;
    private static String file;
    private static String foreign;

    @BeforeAll
    static void record(@TempDir Path folder) {
        tenant = TestTenant.on(SERVER.base());
        meeting = new MeetingClient(tenant);
        foreign =
                TestTenant.on(SERVER.base()).openCapture().path("recording_id").asText();
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"meeting_record_id\":\"x\"}",
                "{\"meeting_record_id\":\"1\"}",
                "{\"meeting_record_id\":{}}",
                "{\"meeting_record_id\":\"FOREIGN\"}",
                "{\"meeting_record_id\":\"OWN\",\"start_time\":-1}",
                "{\"meeting_record_id\":\"OWN\",\"start_time\":\"x\"}",
                "{\"meeting_record_id\":\"OWN\",\"start_time\":1700000000000}",
                "{\"meeting_record_id\":\"OWN\",\"start_time\":1600000000,\"end_time\":1602678401}",
                "{\"meeting_record_id\":\"OWN\",\"start_time\":1600000001,\"end_time\":1600000000}"
            })
    void odd_bodies_have_a_documented_code(String body) {
        JsonNode answer = UsageIT.weCom(tenant, body.replace("OWN", recording).replace("FOREIGN", foreign));

        assertThat(answer.path("errcode").asInt()).isIn(40058, 40063);
        if (body.contains("FOREIGN")) {
            assertThat(answer.path("errmsg").asText()).contains("record not found");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "metrics/records, 190004",
        "metrics/records?meeting_record_id=, 190004",
        "metrics/records?meeting_record_id=x, 190004",
        "metrics/records?meeting_record_id=1, 4049",
        "metrics/records?meeting_record_id=FOREIGN, 4049",
        "metrics/records?meeting_record_id=OWN&start_time=1700000000000, 190004",
        "metrics/records?meeting_record_id=OWN&start_time=-1, 190004",
        "metrics/records?meeting_record_id=OWN&start_time=1600000000&end_time=1602678401, 190004",
        "metrics/records?meeting_record_id=OWN&start_time=2&end_time=1, 190004",
        "metrics/records?meeting_record_id=OWN&start_time=99999999999, 190004",
        "records/events?meeting_record_id=OWN, 190004",
        "records/events?meeting_record_id=OWN&event_type=0, 190004",
        "records/events?meeting_record_id=OWN&event_type=3, 190004",
        "records/events?meeting_record_id=FOREIGN&event_type=1, 4049",
        "records/events?meeting_record_id=OWN&event_type=1&page_size=51, 190004",
        "records/events?meeting_record_id=OWN&event_type=1&page=0, 190004",
        "records/view-details?record_file_id=FILE, 190004",
        "records/view-details?record_file_id=FILE&operator_id=t1, 190004",
        "records/view-details?record_file_id=FILE&operator_id=nobody&operator_id_type=1, 190001",
        "records/view-details?record_file_id=FILE&operator_id=s1&operator_id_type=1, 403",
        "records/view-details?record_file_id=1&operator_id=t1&operator_id_type=1, 7003",
        "records/view-details?record_file_id=FILE&operator_id=t1&operator_id_type=1&start_time=x, 190004",
        "records/view-details?record_file_id=FILE&operator_id=t1&operator_id_type=1&start_time=2&end_time=1, 190004",
        "records/view-details?record_file_id=FILE&operator_id=t1&operator_id_type=1&page_size=0, 190004",
    })
    void odd_parameters_have_a_documented_code(String target, int code) {
        String filled =
                target.replace("FOREIGN", foreign).replace("OWN", recording).replace("FILE", file);

        JsonNode answer = TestTenant.read(meeting.get("/v1/" + filled).body());

        assertThat(answer.path("error_info").path("error_code").asInt()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/usage?from=x, 400",
        "/usage?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00.001Z, 400",
        "/usage?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, 400",
        "/usage?from=1&from=2, 400",
        "/usage/events?kind=like, 400",
        "/usage/events?page=0, 400",
        "/usage/events?page_size=101, 400",
        "/usage/events?kind=view&page=100000&page_size=100, 200",
        "/files/1/playbacks, 404",
        "/files/x/playbacks, 404",
    })
    void odd_parameters_of_the_native_api_are_refused(String rest, int status) {
        assertThat(tenant.tryApi("GET", "recordings/" + recording + rest, "").statusCode())
                .isEqualTo(status);
        assertThat(tenant.tryApi("GET", "recordings/" + foreign + "/usage", "").statusCode())
                .isEqualTo(404);
    }
}
