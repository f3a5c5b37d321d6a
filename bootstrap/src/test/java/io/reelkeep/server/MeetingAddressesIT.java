package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.ok;
import static io.reelkeep.server.MeetingAnswers.refused;
import static io.reelkeep.server.MeetingLesson.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that work for a while, as a Meeting client asks for them (contract: Meeting 4.3, 4.4). */
class MeetingAddressesIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static MeetingLesson lesson;

    @BeforeAll
    static void record(@TempDir Path folder) {
        lesson = MeetingLesson.record(SERVER, folder);
        lesson.tenant().addUser("m1");
        ok(
                lesson.client()
                        .post(
                                "/v1/records/access/" + lesson.recording(),
                                "{\"userid\":\"t1\",\"access_members\":[{\"to_operator_id\":\"m1\",\"to_operator_id_type\":1}]}"));
    }

    private static String all() {
        return "/v1/addresses?meeting_record_id=" + lesson.recording();
    }

    private static String one() {
        return "/v1/addresses/" + lesson.file();
    }

    @Test
    void the_addresses_of_all_files_work_although_nothing_is_shared() {
        JsonNode answer = ok(lesson.client().get(all() + "&" + OWNER));

        assertThat(answer.path("total_count").asInt()).isEqualTo(1);
        assertThat(answer.path("current_size").asInt()).isEqualTo(50);
        assertThat(answer.path("meeting_record_id").asText()).isEqualTo(lesson.recording());
        assertThat(answer.path("subject").asText()).isEqualTo("Algebra");
        assertWork(answer.path("record_files").get(0));
        assertThat(ok(lesson.client().get(all() + "&" + OWNER + "&page=2&page_size=1"))
                        .path("record_files"))
                .isEmpty();
    }

    @Test
    void the_addresses_of_one_file_stand_at_the_top() {
        JsonNode answer = ok(lesson.client().get(one() + "?" + OWNER));

        assertThat(answer.path("record_file_id").asText()).isEqualTo(lesson.file());
        assertThat(answer.path("start_time").isTextual()).isTrue();
        assertThat(answer.path("meeting_id").asText()).isEqualTo(lesson.tenant().meeting());
        assertWork(answer);
    }

    /** Whoever was let in to watch takes nothing along: empty, not absent. */
    @Test
    void a_member_who_may_only_watch_gets_no_address_to_fetch_from() {
        JsonNode answer = ok(lesson.client().get(one() + "?userid=m1"));

        assertThat(Http.get(URI.create(answer.path("view_address").asText())).statusCode())
                .isEqualTo(200);
        assertThat(answer.path("download_address").asText("absent")).isEmpty();
        assertThat(answer.path("audio_address").asText("absent")).isEmpty();
    }

    @Test
    void there_are_none_while_it_is_being_recorded() {
        String meeting = lesson.tenant().addMeeting("""
                {"kind":"class","subject":"Later","creator":"t1","attendees":[{"user_id":"t1","role":"teacher"}]}""");
        String recording = lesson.tenant()
                .api(
                        "POST",
                        "captures",
                        "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"t1\",\"origin\":\"local\"}")
                .path("recording_id")
                .asText();

        JsonNode answer = ok(lesson.client().get("/v1/addresses?meeting_record_id=" + recording + "&" + OWNER));

        assertThat(answer.path("total_count").asInt()).isZero();
        assertThat(answer.path("total_page").asInt()).isZero();
        refused(lesson.client().delete("/v1/records?meeting_record_id=" + recording + "&" + OWNER), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=2147483648",
                "page_size=0",
                "page_size=51",
                "page_size=1e1",
                "page_size=%00",
                "page=1&page=2",
                "meeting_record_id=1",
                "operator_id=t1"
            })
    void odd_parameters_are_refused(String odd) {
        refused(lesson.client().get(all() + "&" + OWNER + "&" + odd), 190004);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "99999999999999999999", "1.0", "%20", "9223372036854775808"})
    void odd_ids_are_refused(String id) {
        refused(lesson.client().get("/v1/addresses/" + id + "?" + OWNER), 190004);
        refused(lesson.client().get("/v1/addresses?meeting_record_id=" + id + "&" + OWNER), 190004);
    }

    @Test
    void the_operator_is_asked_for() {
        refused(lesson.client().get(all()), 190004);
        refused(lesson.client().get("/v1/addresses?" + OWNER), 190004);
        refused(lesson.client().get(one() + "?operator_id=t1&operator_id_type=9"), 190004);
        refused(lesson.client().get(one() + "?userid=nobody"), 190001);
        refused(lesson.client().get(all() + "&userid=s1"), 403);
        refused(lesson.client().get("/v1/addresses/1?" + OWNER), 7003);
        refused(lesson.client().get("/v1/addresses?meeting_record_id=1&" + OWNER), 7001);
    }

    private static void assertWork(JsonNode file) {
        assertThat(Http.get(URI.create(file.path("view_address").asText())).statusCode())
                .isEqualTo(200);
        var download = Http.bytes(URI.create(file.path("download_address").asText()));
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(says -> assertThat(says).startsWith("attachment"));
        String sound = file.path("audio_address").asText();
        if (!sound.isEmpty()) {
            assertThat(Http.bytes(URI.create(sound)).statusCode()).isEqualTo(200);
        }
    }
}
