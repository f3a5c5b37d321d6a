package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Clips;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /v1/files/records} as a Meeting client uses it, through the running server (contract: Meeting 4.10). */
class MeetingUploadIT {
    private static final String FILES = "/v1/files/records/";
    private static final int BLOCK = 8 * 1024 * 1024;

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @RegisterExtension
    static final ReelkeepServer MORTAL = ReelkeepServer.thatMayDie();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private MeetingClient client;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        client = new MeetingClient(tenant);
    }

    @Test
    void a_file_comes_in_blocks_out_of_order_is_listed_as_uploaded_and_plays() {
        byte[] file = padded(SampleLesson.segments(folder, 2).get(1), 2 * BLOCK + 12_345);
        JsonNode prepared = prepare(file.length);
        assertThat(prepared.path("block_size").asInt()).isEqualTo(BLOCK);
        assertThat(prepared.path("block_num").asInt()).isEqualTo(3);
        String upload = prepared.path("upload_id").asText();

        assertThat(client.postForm(FILES + "upload-part", part(upload, 3, block(file, 3)), block(file, 3))
                        .body())
                .isEqualTo("{}");
        assertThat(send(upload, 1, block(file, 1)).statusCode()).isEqualTo(200);
        byte[] wrong = new byte[BLOCK];
        assertThat(send(upload, 2, wrong).statusCode()).isEqualTo(200);
        assertThat(send(upload, 2, block(file, 2)).statusCode()).isEqualTo(200);
        assertThat(send(upload, 2, block(file, 2)).statusCode()).isEqualTo(200);
        assertThat(finish(upload).body()).isEqualTo("{}");
        assertThat(finish(upload).statusCode()).isEqualTo(200);

        JsonNode row = finished("2");
        assertThat(list("0").path("total_count").asInt()).isEqualTo(1);
        assertThat(list("1").path("total_count").asInt()).isZero();
        assertThat(list("").path("total_count").asInt()).isZero();
        assertThat(row.path("record_type").asInt()).isEqualTo(2);
        assertThat(row.path("subject").asText()).isEqualTo("旧课 lesson");
        assertThat(row.path("host_user_id").asText()).isEqualTo("t1");
        assertPlays(row);
    }

    private void assertPlays(JsonNode row) {
        String recording = row.path("meeting_record_id").asText();
        String url = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("url")
                .asText();
        assertThat(Http.get(URI.create(url)).statusCode()).isEqualTo(200);
        byte[] bytes = tenant.download(
                recording,
                row.path("record_files").get(0).path("record_file_id").asText());
        SampleLesson.assertPlays(folder, bytes, SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void a_file_comes_by_one_request_and_its_job_is_followed_as_an_upload() {
        byte[] file = SampleLesson.segments(folder, 1).get(0);

        HttpResponse<String> answer = client.postForm(FILES + "upload-all", all(file), file);

        String job = TestTenant.json(answer).path("job_id").asText();
        assertThat(job).matches("[0-9a-f]{32}");
        assertPlays(finished("2"));
        HttpResponse<String> followed = tenant.send(tenant.authorised("/uploads/" + job)
                .header("Tus-Resumable", "1.0.0")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(followed.headers().firstValue("Reelkeep-Capture-Id")).isPresent();
    }

    /** What became of a file that is no media is seen in the list: finished, without files. */
    @Test
    void a_file_that_is_no_media_is_finished_without_files() {
        byte[] text = "this is no video".getBytes(StandardCharsets.UTF_8);

        assertThat(client.postForm(FILES + "upload-all", all(text), text).statusCode())
                .isEqualTo(200);

        assertThat(finished("2").path("record_files")).isEmpty();
    }

    @Test
    void sound_alone_becomes_a_file_too() throws IOException {
        byte[] sound = Files.readAllBytes(Clips.soundOnly(folder, "voice.m4a", 2, "-c:a", "aac"));

        var fields = with(all(sound), "file_type", "voice");
        assertThat(client.postForm(FILES + "upload-all", fields, sound).statusCode())
                .isEqualTo(200);

        assertThat(finished("2").path("record_files")).hasSize(1);
    }

    /** What was acknowledged is there after a crash: blocks before the finish, and the file after it. */
    @Test
    void blocks_survive_crashes() {
        byte[] file = padded(SampleLesson.segments(folder, 2).get(1), BLOCK + 1);
        ServerProcess mortal = MORTAL.process();
        tenant = TestTenant.on(mortal.base());
        client = new MeetingClient(tenant);
        String upload = prepare(file.length).path("upload_id").asText();
        send(upload, 2, block(file, 2));
        mortal.kill();
        mortal.restart();
        assertThat(finish(upload).body()).contains("missing: 1\"");
        send(upload, 1, block(file, 1));
        assertThat(finish(upload).statusCode()).isEqualTo(200);
        mortal.kill();
        mortal.restart();

        assertPlays(finished("2"));
    }

    @Test
    void while_blocks_are_missing_they_are_named() {
        String upload = prepare(2L * BLOCK + 1).path("upload_id").asText();
        send(upload, 3, new byte[1]);

        HttpResponse<String> answer = finish(upload);

        assertRefused(answer, 190004, 400);
        assertThat(answer.body()).contains("missing: 1, 2");
    }

    @Test
    void a_block_that_is_not_what_it_says_is_not_kept() {
        String upload = prepare(4).path("upload_id").asText();
        byte[] four = {1, 2, 3, 4};

        assertRefused(postPart(with(part(upload, 1, four), "file_checksum", "0".repeat(32)), four), 190004, 400);
        assertRefused(postPart(part(upload, 1, four), new byte[] {1, 2, 3}), 190004, 400);
        assertRefused(postPart(part(upload, 1, four), new byte[] {1, 2, 3, 4, 5}), 190004, 400);
        assertRefused(postPart(part(upload, 2, four), four), 190004, 400);
        assertThat(finish(upload).body()).contains("missing: 1");
        assertThat(postPart(part(upload, 1, four), four).statusCode()).isEqualTo(200);
        assertThat(finish(upload).statusCode()).isEqualTo(200);
        assertRefused(postPart(part(upload, 1, four), four), 5108, 500);
    }

    /** The wall between tenants: a foreign upload answers exactly as an unknown one. */
    @Test
    void a_foreign_upload_is_an_unknown_one() {
        byte[] four = {1, 2, 3, 4};
        String upload = prepare(4).path("upload_id").asText();
        moveIn();
        String unknown = "0123456789abcdef".repeat(2);

        for (String id : new String[] {upload, unknown, "nonsense"}) {
            assertRefused(send(id, 1, four), 7003, 500);
            assertRefused(finish(id), 7003, 500);
        }
        assertThat(finish(upload).body().replace(upload, "x"))
                .isEqualTo(finish(unknown).body().replace(unknown, "x"));
        assertThat(send(upload, 1, four).body().replace(upload, "x"))
                .isEqualTo(send(unknown, 1, four).body().replace(unknown, "x"));
    }

    @Test
    void only_who_began_goes_on() {
        byte[] four = {1, 2, 3, 4};
        String upload = prepare(4).path("upload_id").asText();

        assertRefused(postPart(with(part(upload, 1, four), "operator_id", "s1"), four), 403, 500);
        assertRefused(postPart(with(part(upload, 1, four), "operator_id", "nobody"), four), 190001, 500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operator_id|nobody|190001|500",
                "operator_id||190004|400",
                "operator_id|5|190004|400",
                "operator_id_type|0|190004|400",
                "operator_id_type|4|190004|400",
                "operator_id_type|'x'|190004|400",
                "operator_id_type|null|190004|400",
                "operator_id_type|'1'|0|200",
                "operator_id_type|3|0|200",
                "file_name|''|190004|400",
                "file_name|'%%%'|190004|400",
                "file_name|'gICA'|190004|400",
                "file_name|'AAAA'|190004|400",
                "file_name|7|190004|400",
                "file_name|null|190004|400",
                "file_type|'VIDEO'|190004|400",
                "file_type|'voice'|0|200",
                "file_type|''|190004|400",
                "file_size|0|190004|400",
                "file_size|-1|190004|400",
                "file_size|1.5|190004|400",
                "file_size|'x'|190004|400",
                "file_size|'10'|0|200",
                "file_size|9223372036854775807|190004|400",
                "file_size|9223372036854775808|190004|400",
                "file_size|null|190004|400",
                "more|[1]|0|200"
            })
    void odd_values_of_a_beginning(String field, String value, int code, int status) {
        var fields = new LinkedHashMap<>(Map.of(
                "operator_id", "\"t1\"",
                "operator_id_type", "1",
                "file_name", "\"" + base64("lesson.mp4") + "\"",
                "file_type", "\"video\"",
                "file_size", "10"));
        fields.put(
                field,
                value == null
                        ? "\"\""
                        : value.matches("[a-zA-Z].*") && !value.equals("null")
                                ? "\"" + value + "\""
                                : value.replace('\'', '"'));
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, text) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(text));

        assertAnswers(client.post(FILES + "upload-prepare", json.append('}').toString()), code, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operator_id|''|190004|400",
                "operator_id|nobody|190001|500",
                "operator_id_type|9|190004|400",
                "operator_id_type|''|190004|400",
                "upload_id|''|190004|400",
                "upload_id|../../etc|7003|500",
                "file_size|0|190004|400",
                "file_size|-1|190004|400",
                "file_size|1e3|190004|400",
                "file_size|99999999999999999999|190004|400",
                "file_seq|0|190004|400",
                "file_seq|-1|190004|400",
                "file_seq|2|190004|400",
                "file_seq|2147483648|190004|400",
                "file_seq|one|190004|400",
                "file_checksum|''|190004|400",
                "file_checksum|xyz|190004|400",
                "more|whatever|0|200"
            })
    void odd_values_of_a_block(String field, String value, int code, int status) {
        byte[] four = {1, 2, 3, 4};
        String upload = prepare(4).path("upload_id").asText();

        assertAnswers(postPart(with(part(upload, 1, four), field, value), four), code, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "speak_number|-1|190004|400",
                "speak_number|13|190004|400",
                "speak_number|''|190004|400",
                "speak_number|x|190004|400",
                "speak_number|12|0|200",
                "ai_record|null|0|200",
                "ai_record|''|0|200",
                "ai_record|false|0|200",
                "ai_record|yes|190004|400",
                "file_name|%|190004|400",
                "file_name|''|190004|400",
                "file_type|film|190004|400",
                "file_size|3|190004|400",
                "file_size|5|190004|400",
                "file_size|9223372036854775807|190004|400",
                "file_checksum|00000000000000000000000000000000|190004|400",
                "operator_id|nobody|190001|500"
            })
    void odd_values_of_a_whole_file(String field, String value, int code, int status) {
        byte[] four = {1, 2, 3, 4};

        assertAnswers(client.postForm(FILES + "upload-all", with(all(four), field, value), four), code, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'speak_number':13|190004|400",
                "'speak_number':-1|190004|400",
                "'speak_number':null|190004|400",
                "'speak_number':'x'|190004|400",
                "'speak_number':2,'ai_record':'maybe'|190004|400",
                "'speak_number':2,'ai_record':7|190004|400",
                "'speak_number':2,'ai_record':null|0|200",
                "'speak_number':2,'ai_record':'null'|0|200",
                "'speak_number':2,'ai_record':false|0|200",
                "'speak_number':'2'|0|200"
            })
    void odd_values_of_an_end(String wishes, int code, int status) {
        byte[] four = {1, 2, 3, 4};
        String upload = prepare(4).path("upload_id").asText();
        send(upload, 1, four);
        String json = "{'operator_id':'t1','operator_id_type':1,'upload_id':'" + upload + "'," + wishes + "}";

        assertAnswers(client.post(FILES + "upload-finish", json.replace('\'', '"')), code, status);
    }

    @Test
    void odd_forms_are_refused_in_the_words_of_the_dialect() {
        byte[] four = {1, 2, 3, 4};
        String upload = prepare(4).path("upload_id").asText();
        String target = FILES + "upload-part";
        var fields = part(upload, 1, four);
        byte[] whole = MeetingClient.form(fields, Map.of("file_content", four));

        assertRefused(client.post(target, MeetingClient.type(), new byte[0]), 190004, 400);
        assertRefused(client.post(target, MeetingClient.type(), new byte[] {1, 2, 3}), 190004, 400);
        assertRefused(client.post(target, "multipart/form-data", whole), 190004, 400);
        assertRefused(client.post(target, MeetingClient.type(), MeetingClient.form(fields, Map.of())), 190004, 400);
        assertRefused(client.post(target, MeetingClient.type(), Arrays.copyOf(whole, whole.length - 30)), 190004, 400);
        assertRefused(
                client.post(target, MeetingClient.type(), MeetingClient.form(Map.of(), Map.of("file_content", four))),
                190004,
                400);
        var late = new LinkedHashMap<String, byte[]>();
        late.put("file_content", four);
        late.put("file_seq", "1".getBytes(StandardCharsets.US_ASCII));
        assertRefused(client.post(target, MeetingClient.type(), MeetingClient.form(fields, late)), 190004, 400);
        assertRefused(client.post(target, "{}"), 190004, 400);
        assertRefused(client.get(target), 190004, 405);
        assertRefused(client.post(FILES + "upload-nothing", "{}"), 190004, 404);
        assertRefused(client.post(FILES + "upload-prepare", "[]"), 190004, 400);
        assertRefused(client.post(FILES + "upload-prepare", ""), 190004, 400);
        assertThat(finish(upload).body()).contains("missing: 1");
    }

    @Test
    void a_form_that_is_not_signed_is_refused() {
        HttpResponse<String> answer = tenant.send(tenant.request(FILES + "upload-part")
                .header("Content-Type", MeetingClient.type())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[100])));

        assertRefused(answer, 190303, 400);
    }

    private JsonNode prepare(long sizeBytes) {
        return TestTenant.json(client.post(
                FILES + "upload-prepare",
                "{\"operator_id\":\"t1\",\"operator_id_type\":1,\"file_name\":\"" + base64("旧课 lesson.mp4")
                        + "\",\"file_type\":\"video\",\"file_size\":" + sizeBytes + "}"));
    }

    private HttpResponse<String> send(String upload, int number, byte[] block) {
        return postPart(part(upload, number, block), block);
    }

    private HttpResponse<String> postPart(Map<String, String> fields, byte[] block) {
        return client.postForm(FILES + "upload-part", fields, block);
    }

    private HttpResponse<String> finish(String upload) {
        return client.post(
                FILES + "upload-finish",
                "{\"operator_id\":\"t1\",\"operator_id_type\":1,\"upload_id\":\"" + upload
                        + "\",\"speak_number\":0,\"ai_record\":true}");
    }

    private static Map<String, String> part(String upload, int number, byte[] block) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("operator_id", "t1");
        fields.put("operator_id_type", "1");
        fields.put("upload_id", upload);
        fields.put("file_size", Integer.toString(block.length));
        fields.put("file_seq", Integer.toString(number));
        fields.put("file_checksum", MeetingClient.md5(block));
        return fields;
    }

    private static Map<String, String> all(byte[] file) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("operator_id", "t1");
        fields.put("operator_id_type", "1");
        fields.put("file_name", base64("whole lesson.mp4"));
        fields.put("file_type", "video");
        fields.put("file_size", Integer.toString(file.length));
        fields.put("file_checksum", MeetingClient.md5(file));
        fields.put("speak_number", "0");
        fields.put("ai_record", "null");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    /** A file as long as wanted: players skip free space (ISO/IEC 14496-12 §8.1.2). */
    private static byte[] padded(byte[] mp4, int sizeBytes) {
        byte[] padded = Arrays.copyOf(mp4, sizeBytes);
        java.nio.ByteBuffer.wrap(padded, mp4.length, 8)
                .putInt(sizeBytes - mp4.length)
                .put("free".getBytes(StandardCharsets.US_ASCII));
        return padded;
    }

    private static byte[] block(byte[] file, int number) {
        return Arrays.copyOfRange(file, (number - 1) * BLOCK, Math.min(file.length, number * BLOCK));
    }

    private JsonNode list(String type) {
        String target = "/v1/records?userid=t1&start_time=" + (client.now() - 86400) + "&end_time="
                + (client.now() + 86400) + "&query_record_type=" + type;
        return TestTenant.json(client.get(target));
    }

    /** The only recording, once it is finished. */
    private JsonNode finished(String type) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode rows = list(type).path("record_meetings");
            if (rows.size() == 1 && rows.get(0).path("state").asInt() == 3) {
                return rows.get(0);
            }
            TestTenant.pause();
        }
        throw new AssertionError("no recording was finished: " + list("0"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertAnswers(HttpResponse<String> answer, int code, int status) {
        if (code == 0) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        } else {
            assertRefused(answer, code, status);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int code, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-TC-Trace")).isPresent();
        JsonNode info = TestTenant.read(answer.body()).path("error_info");
        assertThat(info.path("error_code").asInt()).as(answer.body()).isEqualTo(code);
        assertThat(info.path("new_error_code").asInt()).isEqualTo(200_000_000 + code);
    }
}
