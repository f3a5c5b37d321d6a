package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What WeCom clients do with a recording that they have found, as WxJava speaks, unmodified. Contract: WeCom 5. */
class WeComFilesIT {
    private static final String SUBTITLES = """
            WEBVTT

            00:00:00.000 --> 00:00:01.000
            <v Ms Li>Good morning. Sit down!

            00:00:01.000 --> 00:00:02.000
            今天讲API。
            """;

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    static Path folder;

    private static TestTenant tenant;
    private static WeComCaller caller;
    private static WeComCaller stranger;
    private static String meeting;
    private static String recording;
    private static String file;

    private WxCpService client;

    @BeforeAll
    static void record() {
        tenant = TestTenant.on(SERVER.base());
        caller = WeComCaller.of(tenant, SERVER.base());
        meeting = caller.addMeeting("t1");
        stranger = WeComCaller.of(TestTenant.on(SERVER.base()), SERVER.base());
        recording = recordIn(meeting);
        file = fileOf(recording);
        HttpResponse<String> kept = tenant.send(
                tenant.authorised("/api/recordings/" + recording + "/files/" + file + "/captions/subtitles/zh-Hans")
                        .PUT(HttpRequest.BodyPublishers.ofString(SUBTITLES)));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    @BeforeEach
    void signIn() {
        client = caller.client();
    }

    @Test
    void a_client_gets_addresses_of_all_files_that_work() throws WxErrorException {
        JsonNode answer = caller.post(client, "get_file_list", ofRecording(recording));

        JsonNode only = answer.path("record_files").get(0);
        assertThat(answer.path("record_files")).hasSize(1);
        assertThat(answer.path("meetingid").asText()).isEqualTo(meeting);
        assertThat(answer.path("title").asText()).isEqualTo("Algebra");
        assertThat(only.path("record_file_id").asText()).isEqualTo(file);
        assertThat(only.path("meeting_summary").isArray()).isTrue();
        assertThat(get(only.path("view_address")).body()).contains("<video");
        assertThat(get(only.path("download_address")).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(get(only.path("audio_address")).headers().firstValue("Content-Type"))
                .contains("audio/mp4");
    }

    @Test
    void a_client_gets_addresses_of_one_file_that_work() throws WxErrorException {
        JsonNode answer = caller.post(client, "get_file", ofFile(file));

        assertThat(answer.path("record_file_id").asText()).isEqualTo(file);
        assertThat(answer.path("start_time").isTextual()).isTrue();
        assertThat(answer.path("end_time").asLong())
                .isGreaterThan(answer.path("start_time").asLong());
        assertThat(get(answer.path("download_address")).statusCode()).isEqualTo(200);
        JsonNode text = answer.path("ai_meeting_transcripts").get(0);
        assertThat(text.path("file_type").asText()).isEqualTo("vtt");
        assertThat(get(text.path("download_address")).body()).contains("今天讲API。");
    }

    /** Contract: WeCom 5: links 6 h. The address says itself when it ends, and is signed. */
    @Test
    void addresses_end_after_six_hours() throws WxErrorException {
        JsonNode answer = caller.post(client, "get_file", ofFile(file));

        long endsAt = Long.parseLong(answer.path("view_address").asText().replaceAll(".*\\.w\\.([0-9]+)\\..*", "$1"));
        assertThat(endsAt - now()).isBetween(6 * 3600 - 60L, 6 * 3600L);
    }

    @Test
    void there_are_no_addresses_before_a_recording_is_finished() throws WxErrorException {
        String held = caller.addMeeting("s1");
        JsonNode opened = open(held, "s1");
        String asked = ofRecording(opened.path("recording_id").asText()).replace(meeting, held);

        JsonNode answer = caller.post(client, "get_file_list", asked);

        assertThat(answer.path("record_files").isEmpty()).isTrue();
        assertThat(answer.path("record_files").isArray()).isTrue();
        tenant.stop(opened.path("capture_id").asText(), 0);
    }

    /** F23, F30, F33, F34 */
    @Test
    void a_client_says_on_what_terms_a_recording_is_shared() throws WxErrorException {
        caller.post(client, "update_sharing_config", config("""
                "enable_sharing":true,"sharing_auth_type":3,"enable_password":true,"password":"aB3d",
                "enable_sharing_expire":true,"sharing_expire":1999999999,"allow_download":true"""));

        JsonNode shown = listed();
        assertThat(shown.path("sharing_state").asInt()).isEqualTo(1);
        assertThat(shown.path("password").asText()).isEqualTo("aB3d");
        assertThat(shown.path("sharing_expire").asLong()).isEqualTo(1_999_999_999_000L);
        assertThat(shown.path("allow_download").asBoolean()).isTrue();
        assertThat(get(shown.path("sharing_url")).body()).contains("name=\"password\"");

        caller.post(client, "update_sharing_config", config("\"enable_sharing\":false"));

        assertThat(listed().path("sharing_state").asInt(1)).isZero();
        assertThat(get(shown.path("sharing_url")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_client_may_share_with_participants_only() throws WxErrorException {
        caller.post(client, "update_sharing_config", config("\"enable_password\":false,\"sharing_auth_type\":2"));

        JsonNode shown = listed();
        assertThat(shown.path("required_attendee").asBoolean()).isTrue();
        assertThat(shown.path("required_same_corp").asBoolean(true)).isFalse();
        assertThat(shown.path("sharing_expire").asLong(1)).isZero();
    }

    @Test
    void a_client_reads_what_is_said() throws WxErrorException {
        JsonNode all = caller.post(client, "transcript/get_detail", ofFile(file));
        JsonNode second = caller.post(client, "transcript/get_detail", ofFile(file) + ",\"pid\":\"1\",\"limit\":1");

        assertThat(all.path("has_more").asBoolean(true)).isFalse();
        assertThat(all.path("transcripts").path("audio_detect").asInt()).isEqualTo(1);
        assertThat(all.path("transcripts").path("paragraphs")).hasSize(2);
        assertThat(all.findValuesAsText("username")).containsExactly("Ms Li", "");
        assertThat(String.join("", all.findValuesAsText("text"))).isEqualTo("Good morning. Sit down!今天讲API。");
        assertThat(second.path("has_more").asBoolean()).isTrue();
        assertThat(second.path("transcripts").path("paragraphs")).hasSize(1);
        assertThat(caller.post(client, "transcript/get_paragraph_list", ofFile(file))
                        .path("paragraphs")
                        .findValuesAsText("pid"))
                .containsExactly("1", "2");
    }

    @Test
    void a_client_finds_where_something_is_said() throws WxErrorException {
        JsonNode found = caller.post(client, "transcript/search", ofFile(file) + ",\"text\":\"SIT\"");

        assertThat(found.path("hits")).hasSize(1);
        assertThat(found.path("hits").get(0).path("sid").asText()).isEqualTo("2");
        assertThat(found.path("timelines").get(0).path("start_time").asLong()).isBetween(500L, 700L);
        assertThat(caller.post(client, "transcript/search", ofFile(file) + ",\"text\":\"nothing\"")
                        .path("hits"))
                .isEmpty();
    }

    @Test
    void a_file_without_subtitles_has_no_transcript() {
        String held = caller.addMeeting("t1");
        String other = ofFile(fileOf(recordIn(held))).replace(meeting, held);

        assertThat(caller.code("transcript/get_detail", "{" + other + "}")).isEqualTo(40058);
    }

    @Test
    void a_client_deletes_a_recording_for_good() throws WxErrorException {
        String held = caller.addMeeting("t1");
        String other = recordIn(held);
        String asked = ofRecording(other).replace(meeting, held);
        String itsFile = ofFile(fileOf(other)).replace(meeting, held);
        String address = caller.post(client, "get_file", itsFile)
                .path("download_address")
                .asText();

        caller.post(client, "delete", asked);

        looksUnknown("get_file_list", asked, other);
        looksUnknown("delete", asked, other);
        assertThat(Http.get(URI.create(address)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_client_deletes_a_file_for_good() throws WxErrorException {
        String held = caller.addMeeting("t1");
        String other = fileOf(recordIn(held));
        String asked = ofFile(other).replace(meeting, held);

        caller.post(client, "delete_file", asked);

        looksUnknown("get_file", asked, other);
        looksUnknown("delete_file", asked, other);
    }

    private static void looksUnknown(String route, String asked, String id) {
        assertThat(caller.answer(route, "{" + asked + "}"))
                .isEqualTo(caller.answer(route, "{" + asked.replace(id, "1") + "}"));
    }

    @Test
    void what_is_being_recorded_is_not_deleted() {
        String held = caller.addMeeting("s1");
        JsonNode opened = open(held, "s1");
        String other = opened.path("recording_id").asText();

        JsonNode answer = caller.answer("delete", "{" + ofRecording(other).replace(meeting, held) + "}");

        assertThat(answer.path("errcode").asInt()).isEqualTo(40058);
        assertThat(answer.path("errmsg").asText()).isNotEqualTo("record not found");
        tenant.stop(opened.path("capture_id").asText(), 0);
    }

    @Test
    void a_client_is_told_what_it_has_forgotten() {
        assertThatThrownBy(() -> caller.post(client, "get_file", "\"record_file_id\":\"" + file + "\""))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        wrong -> assertThat(wrong.getError().getErrorCode()).isEqualTo(40063));
    }

    static Stream<String> routes() {
        return Stream.concat(routesByMeeting(), Stream.of("get_statistics"));
    }

    /** Those that cannot do without {@code meetingid}. */
    static Stream<String> routesByMeeting() {
        return Stream.of(
                "get_file_list",
                "get_file",
                "delete",
                "delete_file",
                "update_sharing_config",
                "transcript/get_detail",
                "transcript/get_paragraph_list",
                "transcript/search");
    }

    /** The tenant wall; also that of a meeting to which the recording does not belong. */
    @ParameterizedTest
    @MethodSource("routes")
    void what_is_another_tenants_looks_like_what_never_was(String route) {
        String own = "{" + ofRecording(recording) + "," + "\"record_file_id\":\"" + file + "\"" + rest() + "}";
        JsonNode unknown = caller.answer(route, own.replace(recording, "1").replace(file, "1"));

        assertThat(unknown.path("errcode").asInt()).isEqualTo(40058);
        assertThat(unknown.path("errmsg").asText()).isEqualTo("record not found");
        assertThat(stranger.answer(route, own)).isEqualTo(unknown);
        assertThat(caller.answer(route, own.replace(meeting, "1"))).isEqualTo(unknown);
    }

    /** F150 to F152; contract: WeCom 3 */
    @ParameterizedTest
    @MethodSource("routes")
    void an_application_reaches_what_it_may_see_and_no_more(String route) {
        String own = "{" + ofRecording(recording) + ",\"record_file_id\":\"" + file + "\"" + rest() + "}";
        WeComCaller second = WeComCaller.of(tenant, SERVER.base());
        assertThat(second.code(route, own)).isEqualTo(301_002);

        second.change("{\"wecom\":{\"all_meetings\":true,\"visible_members\":[\"s1\"]}}");
        assertThat(second.code(route, own)).isEqualTo(60_011);
        assertThat(second.code(route, own.replace(recording, "1").replace(file, "1")))
                .isEqualTo(40_058);

        second.change("{\"wecom\":{\"may_call_records\":false}}");
        assertThat(second.code(route, own)).isEqualTo(48_002);
        String token = second.token();
        second.change("{\"enabled\":false}");
        assertThat(second.rawCode("POST", route, "?access_token=" + token, "", "{}"))
                .isEqualTo(50_003);
    }

    @ParameterizedTest
    @MethodSource("routesByMeeting")
    void odd_bodies_are_told_from_good_ones(String route) {
        String good = "{" + ofRecording(recording) + "," + "\"record_file_id\":\"" + file + "\"" + rest() + "}";
        List<String> wrong = List.of(
                "",
                "[]",
                "{",
                "null",
                "\"x\"",
                good + "x",
                good.replace("\"" + recording + "\"", "1").replace("\"" + file + "\"", "1"),
                good.replace(recording, "x").replace(file, "x"),
                good.replace(recording, "\\u0000").replace(file, "\\u0000"),
                good.replace(recording, "99999999999999999999").replace(file, "99999999999999999999"),
                good.replace("\"" + meeting + "\"", "[]"));
        List<String> lacking = List.of(
                "{}",
                good.replace(recording, "").replace(file, ""),
                good.replace(meeting, ""),
                good.replace("\"" + meeting + "\"", "null"));

        assertThat(wrong)
                .allSatisfy(body -> assertThat(caller.code(route, body)).isEqualTo(40058));
        assertThat(lacking)
                .allSatisfy(body -> assertThat(caller.code(route, body)).isEqualTo(40063));
        assertThat(caller.answer(route, "[]").path("errmsg").asText()).contains("Warning: wrong json format.");
    }

    /** T1; contract: WeCom 2 */
    @ParameterizedTest
    @MethodSource("routes")
    void a_call_needs_a_token_and_the_right_method(String route) {
        assertThat(caller.rawCode("POST", route, "", "", "{}")).isEqualTo(41001);
        assertThat(caller.rawCode("POST", route, "?access_token=x", "", "{}")).isEqualTo(40014);
        assertThat(caller.rawCode("GET", route, "?access_token=x", "", "")).isIn(40058, 40014);
        assertThat(caller.rawCode("POST", route + "/1", "?access_token=x", "", "{}"))
                .isIn(40058, 40014);
    }

    /** T2 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Accept: text/html\r\n",
                "Accept: image/png\r\n"
            })
    void what_type_a_body_is_said_to_be_does_not_matter(String header) {
        String query = "?access_token=" + caller.token();

        assertThat(caller.rawCode("POST", "get_file", query, header, "{" + ofFile(file) + "}"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"enable_password\":false,\"enable_sharing_expire\":true,\"sharing_expire\":1000000000`|40058",
                "`\"enable_password\":false,\"sharing_auth_type\":6`|40058",
                "`\"enable_password\":true`|40063",
                "`\"password\":\"abc\"`|40058",
                "`\"enable_sharing\":false,\"allow_download\":true`|40058",
                "`\"enable_password\":false`|0"
            })
    void terms_that_make_no_sense_change_nothing(String fields, int code) {
        assertThat(caller.code("update_sharing_config", "{" + config(fields) + "}"))
                .isEqualTo(code);
    }

    /** All of the last 31 days, those without any use too. */
    @Test
    void a_client_reads_how_often_a_recording_is_used() throws WxErrorException {
        JsonNode days = caller.post(client, "get_statistics", "\"meeting_record_id\":\"" + recording + "\"")
                .path("summaries");

        assertThat(days).hasSize(31);
        assertThat(days).allSatisfy(day -> {
            assertThat(day.path("view_count").isIntegralNumber()).isTrue();
            assertThat(day.path("download_count").isIntegralNumber()).isTrue();
        });
        assertThat(days.findValuesAsText("date")).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{}`|40063",
                "`[]`|40058",
                "`{\"meeting_record_id\":\"\"}`|40063",
                "`{\"meeting_record_id\":7}`|40058",
                "`{\"meeting_record_id\":\"x\"}`|40058",
                "`{\"meeting_record_id\":\"R\"}`|0",
                "`{\"meeting_record_id\":\"R\",\"meetingid\":\"\"}`|0",
                "`{\"meeting_record_id\":\"R\",\"meetingid\":\"x\"}`|40058",
                "`{\"meeting_record_id\":\"R\",\"start_time\":1600000000,\"end_time\":1602678400}`|0",
                "`{\"meeting_record_id\":\"R\",\"start_time\":1600000000,\"end_time\":1602678401}`|40058",
                "`{\"meeting_record_id\":\"R\",\"start_time\":1600000001,\"end_time\":1600000000}`|40058",
                "`{\"meeting_record_id\":\"R\",\"start_time\":-1}`|40058",
                "`{\"meeting_record_id\":\"R\",\"start_time\":1600000000000}`|40058",
                "`{\"meeting_record_id\":\"R\",\"end_time\":NaN}`|40058"
            })
    void statistics_are_for_who_asks_properly(String body, int code) {
        assertThat(caller.code("get_statistics", body.replace("R", recording))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"pid\":\"3\"`|40058",
                "`\"pid\":\"0\"`|40058",
                "`\"pid\":\"x\"`|40058",
                "`\"limit\":0`|40058",
                "`\"limit\":2147483648`|40058",
                "`\"pid\":\"2\",\"limit\":2147483647`|0"
            })
    void a_part_of_a_transcript_must_be_there(String fields, int code) {
        assertThat(caller.code("transcript/get_detail", "{" + ofFile(file) + "," + fields + "}"))
                .isEqualTo(code);
    }

    private static String recordIn(String held) {
        JsonNode opened = open(held, "t1");
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        String made = opened.path("recording_id").asText();
        tenant.settled(made);
        return made;
    }

    private static JsonNode open(String held, String recorder) {
        return tenant.api(
                "POST",
                "captures",
                "{\"meeting_id\":\"" + held + "\",\"recorder\":\"" + recorder + "\",\"origin\":\"local\"}");
    }

    private static String fileOf(String of) {
        return tenant.recording(of).path("files").get(0).path("file_id").asText();
    }

    private static String ofRecording(String id) {
        return "\"meeting_record_id\":\"" + id + "\",\"meetingid\":\"" + meeting + "\"";
    }

    private static String ofFile(String id) {
        return "\"record_file_id\":\"" + id + "\",\"meetingid\":\"" + meeting + "\"";
    }

    private static String config(String fields) {
        return ofRecording(recording) + ",\"sharing_config\":{" + fields + "}";
    }

    /** What routes need besides ids. */
    private static String rest() {
        return ",\"text\":\"good\",\"sharing_config\":{\"enable_password\":false}";
    }

    private JsonNode listed() throws WxErrorException {
        String span = "\"start_time\":" + (now() - 86_400) + ",\"end_time\":" + (now() + 86_400);
        JsonNode rows = caller.post(client, "list", "\"meetingid\":\"" + meeting + "\"," + span + ",\"limit\":20")
                .path("record_list");
        for (JsonNode row : rows) {
            if (row.path("meeting_record_id").asText().equals(recording)) {
                return row.path("record_files").get(0);
            }
        }
        throw new AssertionError("not in the list: " + recording);
    }

    private static long now() {
        return Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                .getEpochSecond();
    }

    private static HttpResponse<String> get(JsonNode address) {
        return Http.get(URI.create(address.asText()));
    }
}
