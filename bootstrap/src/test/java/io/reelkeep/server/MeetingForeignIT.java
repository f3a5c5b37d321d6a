package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.refusedAlike;
import static io.reelkeep.server.MeetingLesson.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to another enterprise looks exactly like what does not exist, on every route of the Meeting dialect. */
class MeetingForeignIT {
    private static final String UNKNOWN = "4711000000000004711";

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static MeetingLesson theirs;
    private static MeetingClient ours;

    @BeforeAll
    static void record(@TempDir Path folder) {
        theirs = MeetingLesson.record(SERVER, folder);
        ours = new MeetingClient(TestTenant.on(SERVER.base()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/records/settings/RECORDING",
        "PUT,/v1/records/settings/RECORDING",
        "GET,/v1/records/access/RECORDING",
        "POST,/v1/records/access/RECORDING",
        "DELETE,/v1/records/access/RECORDING",
        "PUT,/v1/records/approvals/RECORDING",
        "GET,/v1/addresses?meeting_record_id=RECORDING",
        "GET,/v1/addresses/FILE",
        "DELETE,/v1/records?meeting_record_id=RECORDING",
        "DELETE,/v1/records/FILE",
        "GET,/v1/records/transcripts/details?record_file_id=FILE",
        "GET,/v1/records/transcripts/paragraphs?record_file_id=FILE",
        "GET,/v1/records/transcripts/search?text=x&record_file_id=FILE",
        "GET,/v1/smart/chapters?record_file_id=FILE",
        "GET,/v1/smart/fullsummary?record_file_id=FILE",
        "GET,/v1/smart/speakers?page=1&page_size=10&record_file_id=FILE",
        "GET,/v1/smart/topics?record_file_id=FILE"
    })
    void foreign_ids_answer_as_unknown_ones(String method, String path) {
        String id = path.contains("FILE") ? theirs.file() : theirs.recording();

        refusedAlike(call(method, path, id), id, call(method, path, UNKNOWN), UNKNOWN);
        assertThat(theirs.tenant().recording(theirs.recording()).path("files")).hasSize(1);
    }

    private static HttpResponse<String> call(String method, String path, String id) {
        String target = path.replaceAll("RECORDING|FILE", id);
        boolean hasBody = path.endsWith("/RECORDING") && !method.equals("GET");
        if (hasBody) {
            return ours.send(method, target, """
                    {"operator_id":"t1","operator_id_type":1,"sharing_config":{"enable_sharing":false},
                     "access_members":[{"to_operator_id":"s1","to_operator_id_type":1}],
                     "apply_id_list":["1"],"action":1}""");
        }
        String full = target + (target.contains("?") ? "&" : "?") + OWNER;
        return method.equals("DELETE") ? ours.delete(full) : ours.get(full);
    }
}
