package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clips, drafts and captions through the running server. The lesson has two files of six and four seconds. */
class ClipIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final double A_FRAME_OR_TWO = 0.1;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    static Path folder;

    private static TestTenant tenant;
    private static String recording = "";
    private static String first = "";
    private static String second = "";

    @BeforeAll
    static void record() {
        tenant = TestTenant.on(SERVER.base());
        List<byte[]> pieces = SampleLesson.segments(folder, 5);
        record(pieces.subList(0, 3));
        JsonNode ready = record(pieces.subList(3, 5));
        recording = ready.path("recording_id").asText();
        JsonNode files = ready.path("files");
        boolean longFirst = files.get(0).path("duration_ms").asLong()
                > files.get(1).path("duration_ms").asLong();
        first = files.get(longFirst ? 0 : 1).path("file_id").asText();
        second = files.get(longFirst ? 1 : 0).path("file_id").asText();
    }

    private static JsonNode record(List<byte[]> pieces) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        for (int number = 1; number <= pieces.size(); number++) {
            tenant.put(capture, number, pieces.get(number - 1));
        }
        tenant.stop(capture, pieces.size());
        return tenant.settled(opened.path("recording_id").asText());
    }

    private static String range(String file, long from, long to) {
        return "{\"file_id\":\"" + file + "\",\"from_ms\":" + from + ",\"to_ms\":" + to + "}";
    }

    private static String body(String operation, String mode, String... ranges) {
        return "{\"operation\":\"" + operation + "\",\"mode\":\"" + mode + "\",\"ranges\":[" + String.join(",", ranges)
                + "]}";
    }

    private static String dry(String body) {
        return body.substring(0, body.length() - 1) + ",\"dry_run\":true}";
    }

    private static JsonNode order(String body) {
        return tenant.api("POST", "recordings/" + recording + "/clips", body);
    }

    private static JsonNode ended(JsonNode ordered) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        JsonNode clip = ordered;
        while (Stream.of("queued", "cutting").anyMatch(clip.path("state").asText()::equals)) {
            assertThat(System.nanoTime()).as("%s", clip).isLessThan(end);
            TestTenant.pause();
            clip = tenant.api("GET", "clips/" + ordered.path("clip_id").asText(), "");
        }
        return clip;
    }

    private static Path downloaded(JsonNode clip) throws IOException {
        byte[] bytes = tenant.download(recording, clip.path("file_id").asText());
        assertThat(bytes).hasSize(clip.path("bytes_done").asInt());
        return Files.write(Files.createTempFile(folder, "clip", ".mp4"), bytes);
    }

    /** A plan tells what will be made, to the byte; a foreign reader finds it. */
    @ParameterizedTest
    @CsvSource({"snap", "strict", "exact"})
    void a_clip_is_what_its_plan_said(String mode) throws IOException {
        String body = body("keep", mode, range(first, 1_000, 5_000));
        JsonNode plan = order(dry(body));

        JsonNode clip = ended(order(body));

        assertThat(clip.path("state").asText()).as("%s", clip).isEqualTo("done");
        assertThat(clip.path("bytes_done").asLong())
                .isEqualTo(plan.path("size_bytes").asLong());
        assertThat(clip.path("bytes_total").asLong())
                .isEqualTo(plan.path("size_bytes").asLong());
        Path file = downloaded(clip);
        Ffmpeg.ffmpeg("-xerror", "-i", file, "-f", "null", "-");
        assertThat(Ffmpeg.durationSeconds(file) * 1000)
                .isCloseTo(plan.path("duration_ms").asDouble(), within(1000 * A_FRAME_OR_TWO));
        JsonNode stretch = clip.path("time_map").get(0);
        assertThat(stretch.path("from_ms")).isEqualTo(plan.path("ranges").get(0).path("effective_from_ms"));
        assertThat(stretch.path("to_ms")).isEqualTo(plan.path("ranges").get(0).path("effective_to_ms"));
    }

    @Test
    void modes_move_the_bounds_outward_inward_or_not_at_all() {
        String asked = range(first, 1_000, 5_000);
        JsonNode snap = order(dry(body("keep", "snap", asked))).path("ranges").get(0);
        JsonNode strict =
                order(dry(body("keep", "strict", asked))).path("ranges").get(0);
        JsonNode exact = order(dry(body("keep", "exact", asked)));

        assertThat(snap.path("effective_from_ms").asLong()).isLessThan(1_000);
        assertThat(strict.path("effective_from_ms").asLong()).isGreaterThan(1_000);
        assertThat(exact.path("ranges").get(0).path("effective_from_ms").asLong())
                .isCloseTo(1_000, within(40L));
        assertThat(exact.path("hidden_pictures").asInt()).isPositive();
        assertThat(exact.path("warnings").get(0).asText()).isEqualTo("hides_pictures");
        assertThat(snap.path("key_frames_at_start").path("before_ms").asLong())
                .isEqualTo(snap.path("effective_from_ms").asLong());
    }

    @Test
    void key_frames_are_listed_for_the_editor() {
        JsonNode listed = tenant.api(
                        "GET", "recordings/" + recording + "/files/" + first + "/keyframes?from_ms=0&to_ms=6000", "")
                .path("key_frames_ms");

        assertThat(listed.size()).isGreaterThanOrEqualTo(3);
        assertThat(listed.get(0).asLong()).isZero();
        assertThat(listed.get(1).asLong()).isCloseTo(2_000, within(50L));
    }

    @Test
    void what_is_left_of_two_files_is_joined_and_their_captions_with_it() throws IOException {
        caption(first, "subtitles", """
                WEBVTT

                00:00.500 --> 00:01.500
                stays

                00:02.500 --> 00:03.500
                is removed
                """);
        caption(second, "subtitles", "1\r\n00:00:02,100 --> 00:00:03,000\r\nof the second\r\n");
        caption(first, "chapters", "WEBVTT\n\n00:00.000 --> 00:06.000\nChapter one\n");

        JsonNode clip = ended(order("{\"operation\":\"remove\",\"ranges\":[" + range(first, 2_000, 6_000) + ","
                + range(second, 0, 2_000) + "]}"));

        assertThat(clip.path("state").asText()).as("%s", clip).isEqualTo("done");
        assertThat(clip.path("mode").asText()).isEqualTo("strict");
        assertThat(clip.path("time_map")).hasSize(2);
        assertThat(Ffmpeg.durationSeconds(downloaded(clip))).isCloseTo(4, within(3 * A_FRAME_OR_TWO));
        String made = clip.path("file_id").asText();
        String subtitles = captions(made, "subtitles");
        assertThat(subtitles).contains("stays", "of the second").doesNotContain("is removed");
        assertThat(captions(made, "chapters")).contains("Chapter one");
        assertThat(captions(first, "subtitles")).contains("is removed");
        viewersReadThem(made, subtitles);
    }

    private static void caption(String file, String kind, String text) {
        HttpResponse<String> answer = tenant.send(
                tenant.authorised("/api/recordings/" + recording + "/files/" + file + "/captions/" + kind + "/en")
                        .PUT(HttpRequest.BodyPublishers.ofString(text)));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static String captions(String file, String kind) {
        return tenant.tryApi("GET", "recordings/" + recording + "/files/" + file + "/captions/" + kind + "/en", "")
                .body();
    }

    private static void viewersReadThem(String file, String subtitles) {
        String token = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
        String path = "/media/" + token + "/" + file + "/captions/subtitles-en.vtt";

        HttpResponse<String> answer = Http.get(URI.create(SERVER.base() + path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/vtt");
        assertThat(answer.body()).isEqualTo(subtitles);
        assertThat(Http.get(URI.create(SERVER.base() + "/w/" + token + "/f/" + file))
                        .body())
                .contains("<track kind=\"subtitles\" src=\"" + path + "\"");
    }

    @Test
    void the_same_key_gives_the_same_clip() {
        String body = body("keep", "snap", range(first, 0, 2_000));

        HttpResponse<String> once = keyed(body);
        HttpResponse<String> again = keyed(body);
        HttpResponse<String> other = keyed(body("keep", "snap", range(first, 0, 2_001)));

        assertThat(once.statusCode()).isEqualTo(202);
        String id = TestTenant.json(once).path("clip_id").asText();
        assertThat(once.headers().firstValue("Location").orElse("")).endsWith("/api/clips/" + id);
        assertThat(TestTenant.json(again).path("clip_id").asText()).isEqualTo(id);
        Refused.asProblem("other body", other, 409);
        assertThat(ended(TestTenant.json(once)).path("state").asText()).isEqualTo("done");
    }

    private static HttpResponse<String> keyed(String body) {
        return tenant.send(tenant.authorised("/api/recordings/" + recording + "/clips")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "clip-it-1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void a_draft_is_kept_changed_and_ordered() {
        String drafts = "recordings/" + recording + "/drafts";
        JsonNode draft = tenant.api("POST", drafts, "{\"ranges\":[],\"name\":\"The best\"}");
        String path = drafts + "/" + draft.path("draft_id").asText();
        String full = "{\"name\":\"The best\",\"ranges\":[" + range(first, 0, 2_000) + "]}";

        assertThat(put(path, full, "\"1\"").statusCode()).isEqualTo(200);
        Refused.asProblem("stale", put(path, full, "\"1\""), 409);
        Refused.asProblem("odd", put(path, full, "*"), 400);
        JsonNode clip = ended(tenant.api("POST", path + "/clips", ""));

        assertThat(clip.path("state").asText()).isEqualTo("done");
        assertThat(clip.path("name").asText()).isEqualTo("The best");
        assertThat(tenant.tryApi("DELETE", path, "").statusCode()).isEqualTo(204);
        Refused.asProblem("gone", tenant.tryApi("GET", path, ""), 404);
    }

    private static HttpResponse<String> put(String path, String body, String revision) {
        return tenant.send(tenant.authorised("/api/" + path)
                .header("Content-Type", "application/json")
                .header("If-Match", revision)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void a_clip_that_is_done_cannot_be_cancelled() {
        JsonNode clip = ended(order(body("keep", "snap", range(first, 0, 2_000))));

        HttpResponse<String> answer =
                tenant.tryApi("DELETE", "clips/" + clip.path("clip_id").asText(), "");

        Refused.asProblem("cancel", answer, 409);
        assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo("clip_ended");
    }

    @Test
    void what_cannot_be_cut_says_why() {
        HttpResponse<String> plan = tenant.tryApi(
                "POST", "recordings/" + recording + "/clips", dry(body("keep", "strict", range(first, 100, 300))));
        JsonNode clip = ended(order(body("keep", "strict", range(first, 100, 300))));

        Refused.asProblem("plan", plan, 400);
        assertThat(plan.body()).contains("media_unfit", "empty_range");
        assertThat(clip.path("state").asText()).isEqualTo("failed");
        assertThat(clip.path("failure").asText()).isEqualTo("empty_range");
    }
}
