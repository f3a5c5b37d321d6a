package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the first segment to a file that plays, through the running server. */
class IngestIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    Path folder;

    private TestTenant tenant;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
    }

    /** F88, F95, F97 */
    @Test
    void segments_sent_while_recording_become_one_file_that_plays() {
        List<byte[]> lesson = SampleLesson.segments(folder, 4);
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();

        for (int n = 1; n <= lesson.size(); n++) {
            assertThat(tenant.put(capture, n, lesson.get(n - 1)).statusCode()).isEqualTo(201);
        }
        assertThat(tenant.recording(recording).path("state").asText()).isEqualTo("recording");
        tenant.stop(capture, lesson.size());

        JsonNode ready = tenant.settled(recording);
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(ready.path("files")).hasSize(1);
        SampleLesson.assertPlays(folder, download(recording, ready), 4 * SampleLesson.SEGMENT.toMillis());
    }

    /** F88: any order, repeated, in parallel. */
    @Test
    void order_repeats_and_haste_do_not_matter() {
        List<byte[]> lesson = SampleLesson.segments(folder, 6);
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.rangeClosed(1, lesson.size()).boxed().toList());
        order.addAll(order);
        Collections.shuffle(order, new Random(7));
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.stop(capture, lesson.size());

        List<Integer> answers = order.parallelStream()
                .map(n -> tenant.put(capture, n, lesson.get(n - 1)).statusCode())
                .toList();

        assertThat(answers).containsOnly(200, 201);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(lesson.size());
        JsonNode ready = tenant.settled(opened.path("recording_id").asText());
        assertThat(ready.path("files")).hasSize(1);
        SampleLesson.assertPlays(
                folder, download(opened.path("recording_id").asText(), ready), 6 * SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void same_bytes_again_are_fine_and_other_bytes_are_not() {
        String capture = tenant.openCapture().path("capture_id").asText();
        byte[] bytes = {1, 2, 3};

        assertThat(tenant.put(capture, 1, bytes).statusCode()).isEqualTo(201);
        assertThat(tenant.put(capture, 1, bytes).statusCode()).isEqualTo(200);
        HttpResponse<String> other = tenant.put(capture, 1, new byte[] {4, 5, 6});

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(TestTenant.read(other.body()).path("code").asText()).isEqualTo("segment_conflict");
        assertThat(tenant.capture(capture).path("received_segments").asInt()).isEqualTo(1);
    }

    @Test
    void a_wrong_digest_is_refused_and_nothing_is_stored() {
        String capture = tenant.openCapture().path("capture_id").asText();

        HttpResponse<String> answer =
                tenant.put(capture, 1, new byte[] {1, 2, 3}, TestTenant.sha256(new byte[] {9}), Duration.ofSeconds(5));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo("digest_mismatch");
        assertThat(tenant.capture(capture).path("received_segments").asInt()).isZero();
    }

    /** F92 */
    @Test
    void tells_at_any_time_how_far_it_is_and_what_is_missing() {
        String capture = tenant.openCapture().path("capture_id").asText();
        tenant.put(capture, 2, new byte[] {2});
        tenant.put(capture, 5, new byte[] {5});

        JsonNode progress = tenant.capture(capture);
        JsonNode missing = tenant.api("GET", "captures/" + capture + "/missing", "");

        assertThat(progress.path("received_segments").asInt()).isEqualTo(2);
        assertThat(progress.path("highest_segment").asInt()).isEqualTo(5);
        assertThat(missing.path("missing").toString()).isEqualTo("[1,3,4]");
    }

    /** F93 */
    @Test
    void late_segments_still_arrive_after_the_stop() {
        List<byte[]> lesson = SampleLesson.segments(folder, 3);
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, lesson.get(0));
        tenant.put(capture, 3, lesson.get(2));

        JsonNode stopped = tenant.stop(capture, 3);
        assertThat(stopped.path("state").asText()).isEqualTo("stopped");
        assertThat(stopped.path("missing").toString()).isEqualTo("[2]");
        assertThat(tenant.put(capture, 2, lesson.get(1)).statusCode()).isEqualTo(201);

        assertThat(tenant.settled(recording).path("state").asText()).isEqualTo("ready");
        assertThat(tenant.put(capture, 2, lesson.get(1)).statusCode()).isEqualTo(200);
        assertThat(tenant.put(capture, 4, lesson.get(1)).statusCode()).isEqualTo(409);
    }

    @Test
    void a_broken_segment_is_left_out_and_declared() {
        List<byte[]> lesson = SampleLesson.segments(folder, 3);
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, lesson.get(0));
        tenant.put(capture, 2, "this is not media".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        tenant.put(capture, 3, lesson.get(2));
        tenant.stop(capture, 3);

        JsonNode ready = tenant.settled(recording);

        assertThat(ready.path("state").asText()).isEqualTo("ready");
        JsonNode gap = ready.path("files").get(0).path("gaps").get(0);
        assertThat(gap.path("segment").asInt()).isEqualTo(2);
        SampleLesson.assertPlays(folder, download(recording, ready), 2 * SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void nothing_usable_fails_with_a_reason_and_can_be_retried() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, new byte[1000]);
        tenant.stop(capture, 1);

        JsonNode failed = tenant.settled(recording);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("failure").asText()).isNotEmpty();
        assertThat(tenant.tryApi("POST", "recordings/" + recording + "/retry", "")
                        .statusCode())
                .isEqualTo(202);
        assertThat(tenant.settled(recording).path("state").asText()).isEqualTo("failed");
    }

    /** F87 */
    @Test
    void a_student_may_not_record() {
        HttpResponse<String> answer = tenant.tryApi("POST", "captures", tenant.openBody("s1", "local"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo("may_not_record");
    }

    /** F119, F120 */
    @Test
    void one_recorder_has_one_capture_at_a_time() {
        String first = tenant.openCapture().path("capture_id").asText();

        HttpResponse<String> second = tenant.tryApi("POST", "captures", tenant.openBody("t1", "local"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(TestTenant.read(second.body()).path("code").asText()).isEqualTo("already_recording");
        assertThat(tenant.capture(first).path("state").asText()).isEqualTo("open");
    }

    /** ASVS 8.4.1 */
    @Test
    void another_tenant_sees_nothing() {
        JsonNode opened = tenant.openCapture();
        TestTenant other = TestTenant.on(SERVER.base());

        for (String path : List.of(
                "captures/" + opened.path("capture_id").asText(),
                "captures/" + opened.path("capture_id").asText() + "/missing",
                "recordings/" + opened.path("recording_id").asText())) {
            HttpResponse<String> foreign = other.tryApi("GET", path, "");
            HttpResponse<String> unknown = other.tryApi("GET", path.replaceFirst("[0-9]+", "1"), "");
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(TestTenant.read(foreign.body()).path("code"))
                    .isEqualTo(TestTenant.read(unknown.body()).path("code"));
        }
        assertThat(other.put(opened.path("capture_id").asText(), 1, new byte[] {1})
                        .statusCode())
                .isEqualTo(404);
    }

    private byte[] download(String recording, JsonNode ready) {
        return tenant.download(
                recording, ready.path("files").get(0).path("file_id").asText());
    }
}
