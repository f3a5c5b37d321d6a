package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.ok;
import static io.reelkeep.server.MeetingAnswers.refused;
import static io.reelkeep.server.MeetingLesson.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said, as a Meeting client reads it (contract: Meeting 4.9). */
class MeetingTranscriptsIT {
    private static final String TRANSCRIPTS = "/v1/records/transcripts/";

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static MeetingLesson lesson;

    @BeforeAll
    static void record(@TempDir Path folder) {
        lesson = MeetingLesson.record(SERVER, folder);
        caption("subtitles/zh", """
                WEBVTT

                00:00.500 --> 00:01.500
                <v 张三>会议开始

                00:02.000 --> 00:03.000
                <v 李四>会 议 好
                """);
        caption("chapters/en", "WEBVTT\n\n00:00.000 --> 00:02.000\nOpening\n");
    }

    private static void caption(String track, String text) {
        String path = "/api/recordings/" + lesson.recording() + "/files/" + lesson.file() + "/captions/" + track;
        HttpResponse<String> answer =
                lesson.tenant().send(lesson.tenant().authorised(path).PUT(HttpRequest.BodyPublishers.ofString(text)));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> get(String path, String more) {
        return lesson.client().get(path + "?record_file_id=" + lesson.file() + "&" + OWNER + more);
    }

    @Test
    void paragraphs_are_read_one_after_the_other() {
        JsonNode first = ok(get(TRANSCRIPTS + "details", "&pid=0&limit=1&transcripts_type=0"));
        JsonNode second = ok(get(
                TRANSCRIPTS + "details",
                "&pid=2&limit=1&meeting_id=" + lesson.tenant().meeting()));

        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(first.path("minutes").path("paragraphs").findValuesAsText("username"))
                .containsExactly("张三");
        assertThat(second.path("minutes").path("paragraphs").findValuesAsText("text"))
                .containsExactly("会 ", "议 ", "好");
        assertThat(ok(get(TRANSCRIPTS + "paragraphs", "")).path("total").asInt())
                .isEqualTo(2);
    }

    /** A plus sign is a blank, once the signature is checked (T9). */
    @Test
    void text_is_found() {
        String word = URLEncoder.encode("会议", StandardCharsets.UTF_8);

        assertThat(ok(get(TRANSCRIPTS + "search", "&text=" + word)).path("hits"))
                .hasSize(1);
        assertThat(ok(get(TRANSCRIPTS + "search", "&text=" + URLEncoder.encode("会 议", StandardCharsets.UTF_8)))
                        .path("timelines")
                        .get(0)
                        .path("start_time")
                        .asInt())
                .isEqualTo(2000);
        assertThat(ok(get(TRANSCRIPTS + "search", "&text=absent")).path("hits")).isEmpty();
    }

    @Test
    void chapters_and_speakers_are_those_that_were_uploaded() {
        JsonNode chapter =
                ok(get("/v1/smart/chapters", "&lang=en")).path("chapter_list").get(0);
        JsonNode speakers = ok(get("/v1/smart/speakers", "&page=1&page_size=1&lang=default&pwd=x"));

        assertThat(new String(
                        Base64.getDecoder().decode(chapter.path("chapter_name").asText()), StandardCharsets.UTF_8))
                .isEqualTo("Opening");
        assertThat(speakers.path("total_count").asInt()).isEqualTo(2);
        assertThat(speakers.path("speaker_list")).hasSize(1);
    }

    @Test
    void what_nobody_has_made_is_not_there() {
        refused(get("/v1/smart/fullsummary", ""), 4049);
        refused(get("/v1/smart/topics", ""), 4049);
        refused(get("/v1/smart/chapters", "&lang=ja"), 4049);
        refused(get("/v1/smart/speakers", "&page=1&page_size=10&lang=ja"), 4049);
        refused(get(TRANSCRIPTS + "details", "&transcripts_type=1"), 4049);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/records/transcripts/details|&pid=-1",
                "/v1/records/transcripts/details|&pid=x",
                "/v1/records/transcripts/details|&pid=3",
                "/v1/records/transcripts/details|&pid=2147483648",
                "/v1/records/transcripts/details|&limit=0",
                "/v1/records/transcripts/details|&limit=1001",
                "/v1/records/transcripts/details|&limit=1.5",
                "/v1/records/transcripts/details|&transcripts_type=2",
                "/v1/records/transcripts/details|&meeting_id=x",
                "/v1/records/transcripts/details|&record_file_id=1",
                "/v1/records/transcripts/search|",
                "/v1/records/transcripts/search|&text=",
                "/v1/records/transcripts/search|&text=%00",
                "/v1/records/transcripts/search|&text=%07",
                "/v1/records/transcripts/search|&text=a&text=b",
                "/v1/smart/chapters|&lang=zh_CN",
                "/v1/smart/topics|&lang=..",
                "/v1/smart/speakers|",
                "/v1/smart/speakers|&page=1",
                "/v1/smart/speakers|&page_size=10",
                "/v1/smart/speakers|&page=0&page_size=10",
                "/v1/smart/speakers|&page=1&page_size=101"
            })
    void odd_parameters_are_refused(String call) {
        String[] parts = call.split("\\|", 2);

        refused(get(parts[0], parts[1]), 190004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/records/transcripts/details",
                "/v1/records/transcripts/paragraphs",
                "/v1/records/transcripts/search",
                "/v1/smart/chapters",
                "/v1/smart/fullsummary",
                "/v1/smart/speakers",
                "/v1/smart/topics"
            })
    void file_and_operator_are_asked_for(String path) {
        String query = path + "?text=x&page=1&page_size=10&record_file_id=";
        refused(lesson.client().get(query + lesson.file()), 190004);
        refused(lesson.client().get(query + "&" + OWNER), 190004);
        refused(lesson.client().get(query + "abc&" + OWNER), 190004);
        refused(lesson.client().get(query + "1&" + OWNER), 7003);
        refused(lesson.client().get(query + lesson.file() + "&userid=nobody"), 190001);
        refused(lesson.client().get(query + lesson.file() + "&userid=s1"), 403);
    }

    @Test
    void recordings_are_not_transferred() {
        String path = "/v1/records/transfer-recording";
        refused(lesson.client().send("PUT", path, "{\"userid\":\"t1\",\"to\":\"s1\"}"), 403);
        refused(lesson.client().send("PUT", path, "{\"userid\":\"nobody\"}"), 190001);
        refused(lesson.client().send("PUT", path, "{}"), 190004);
    }
}
