package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.delivery.RecentlyOpened;
import io.reelkeep.media.kit.Clips;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database and one store, asked in turn as by a proxy that knows of no sessions. */
class NodesIT {
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);

    /** What a machine that does other things as well may add to a promise that is kept by the order of things. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final int WIDE_PIECE_SECONDS = 5;

    @TempDir
    static Path folder;

    private static Cluster cluster;
    private static List<byte[]> lesson = List.of();

    private List<TestTenant> seen = List.of();

    @BeforeAll
    static void start() {
        cluster = Cluster.start(folder, 2, NodesIT::withDrain);
        lesson = SampleLesson.segments(folder, 4);
    }

    private static Map<String, String> withDrain(Map<String, String> settings) {
        settings.put("REELKEEP_DRAIN", "PT1S");
        return settings;
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void moveIn() {
        cluster.nodes().forEach(ServerProcess::awaitReady);
        TestTenant tenant = TestTenant.on(cluster.node(0).base());
        seen = cluster.bases().stream().map(tenant::at).toList();
    }

    private TestTenant on(int node) {
        return seen.get(node % seen.size());
    }

    /** What two nodes answer when they are asked at the same moment. */
    private <T> List<T> race(Function<TestTenant, T> ask) {
        CompletableFuture<T> there = CompletableFuture.supplyAsync(() -> ask.apply(on(1)));
        T here = ask.apply(on(0));
        return List.of(here, there.join());
    }

    private List<Integer> raceStatus(Function<TestTenant, HttpResponse<String>> ask) {
        return race(ask).stream().map(HttpResponse::statusCode).sorted().toList();
    }

    private JsonNode opened() {
        return on(0).openCapture();
    }

    private static String capture(JsonNode opened) {
        return opened.path("capture_id").asText();
    }

    private static String recording(JsonNode opened) {
        return opened.path("recording_id").asText();
    }

    /** Every segment to the next node. */
    private JsonNode recorded(List<byte[]> pieces) {
        JsonNode opened = opened();
        for (int number = 1; number <= pieces.size(); number++) {
            assertThat(on(number)
                            .put(capture(opened), number, pieces.get(number - 1))
                            .statusCode())
                    .isEqualTo(201);
        }
        on(2).stop(capture(opened), pieces.size());
        return on(1).settled(recording(opened));
    }

    private static String file(JsonNode ready) {
        return ready.path("files").get(0).path("file_id").asText();
    }

    @Test
    void segments_sent_to_all_nodes_become_one_file_that_plays_from_each() {
        JsonNode ready = recorded(lesson);
        assertThat(ready.path("files")).hasSize(1);

        List<byte[]> played = seen.stream()
                .map(tenant -> tenant.download(recording(ready), file(ready)))
                .toList();

        assertThat(played.get(1)).isEqualTo(played.get(0));
        SampleLesson.assertPlays(folder, played.get(0), 4 * SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void a_whole_file_comes_in_over_all_nodes() {
        byte[] whole = lesson.get(1);
        String path = createUpload(whole.length);
        int step = whole.length / 5 + 1;
        for (int offset = 0, turn = 0; offset < whole.length; offset += step, turn++) {
            byte[] part = Arrays.copyOfRange(whole, offset, Math.min(whole.length, offset + step));
            assertThat(patch(on(turn), path, offset, part).statusCode()).isEqualTo(204);
            assertThat(offset(on(turn + 1), path)).isEqualTo(offset + part.length);
        }

        JsonNode ready = on(2).settled(onlyRecording());
        SampleLesson.assertPlays(
                folder, on(0).download(recording(ready), file(ready)), SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void of_two_who_write_to_an_upload_on_two_nodes_one_wins() {
        byte[] whole = lesson.get(1);
        String path = createUpload(whole.length);

        List<Integer> answers = raceStatus(tenant -> patch(tenant, path, 0, whole));

        assertThat(answers.get(0)).isEqualTo(204);
        assertThat(answers.get(1)).isIn(204, 409);
        assertThat(on(2).settled(onlyRecording()).path("state").asText()).isEqualTo("ready");
    }

    private String createUpload(int length) {
        HttpResponse<String> created = on(0).send(tus(on(0), "/uploads")
                .header("Upload-Length", Integer.toString(length))
                .header("Upload-Metadata", "filename eA==,owner dDE=")
                .POST(BodyPublishers.noBody()));
        return URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static HttpResponse<String> patch(TestTenant tenant, String path, int offset, byte[] bytes) {
        return tenant.send(tus(tenant, path)
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    private static long offset(TestTenant tenant, String path) {
        return tenant.send(tus(tenant, path).method("HEAD", BodyPublishers.noBody()))
                .headers()
                .firstValueAsLong("Upload-Offset")
                .orElseThrow();
    }

    private static java.net.http.HttpRequest.Builder tus(TestTenant tenant, String path) {
        return tenant.authorised(path).header("Tus-Resumable", "1.0.0");
    }

    private String onlyRecording() {
        long end = System.nanoTime() + TAKEN_OVER_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            JsonNode list = on(0).api("GET", "recordings", "").path("recordings");
            if (!list.isEmpty()) {
                assertThat(list).hasSize(1);
                return recording(list.get(0));
            }
            TestTenant.pause();
        }
        throw new AssertionError("no recording appeared");
    }

    @Test
    void every_race_of_two_nodes_has_one_winner() {
        JsonNode opened = opened();
        String capture = capture(opened);
        byte[] piece = lesson.get(0);
        assertThat(raceStatus(tenant -> tenant.put(capture, 1, piece))).containsExactly(200, 201);
        List<HttpResponse<String>> others =
                race(tenant -> tenant.put(capture, 2, tenant == on(0) ? lesson.get(1) : lesson.get(2)));
        assertThat(others.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(201, 409);
        assertThat(raceStatus(
                        tenant -> tenant.tryApi("POST", "captures/" + capture + "/stop", "{\"segment_count\":2}")))
                .containsExactly(200, 200);
        JsonNode ready = on(2).settled(recording(opened));
        assertThat(ready.path("files")).hasSize(1);

        assertThat(race(tenant -> order(tenant, ready).path("clip_id").asText()).stream()
                        .distinct())
                .hasSize(1);
        assertThat(on(2).api("GET", "recordings/" + recording(ready) + "/clips", "")
                        .path("clips"))
                .hasSize(1);
        awaitClip(ready);
        assertThat(race(tenant -> share(tenant, ready, "{}")).stream().distinct())
                .hasSize(1);
        List<Integer> deleted = List.of(409, 409);
        while (deleted.equals(List.of(409, 409))) {
            // A file is still being written out: it is to be asked again in a moment.
            deleted = raceStatus(
                    tenant -> tenant.tryApi("DELETE", "recordings/" + recording(ready) + "?operator=t1", ""));
        }
        assertThat(deleted).contains(204).doesNotContain(500, 503);
        seen.forEach(tenant -> assertThat(tenant.tryApi("GET", "recordings/" + recording(ready), "")
                        .statusCode())
                .isEqualTo(404));
    }

    private static JsonNode order(TestTenant tenant, JsonNode ready) {
        String body = "{\"operation\":\"keep\",\"ranges\":[{\"file_id\":\"" + file(ready)
                + "\",\"from_ms\":0,\"to_ms\":2000}]}";
        return TestTenant.json(tenant.send(tenant.authorised("/api/recordings/" + recording(ready) + "/clips")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "the-only-one")
                .POST(BodyPublishers.ofString(body))));
    }

    /** What is being cut is not deleted. */
    private void awaitClip(JsonNode ready) {
        long end = System.nanoTime() + TAKEN_OVER_WITHIN.toNanos();
        while (!on(0).api("GET", "recordings/" + recording(ready) + "/clips", "")
                .at("/clips/0/state")
                .asText()
                .equals("done")) {
            assertThat(System.nanoTime()).isLessThan(end);
            TestTenant.pause();
        }
    }

    private static String share(TestTenant tenant, JsonNode ready, String terms) {
        return tenant.api("PUT", "recordings/" + recording(ready) + "/share", terms)
                .path("token")
                .asText();
    }

    @Test
    void a_signed_request_works_once_whichever_node_it_is_sent_to() {
        var client = new MeetingClient(on(0));
        String target = corpRecords(client);
        var signed = client.signedGet(target);

        assertThat(on(0).send(signed.copy()).statusCode()).isEqualTo(200);
        assertThat(on(1).send(signed.copy().uri(cluster.node(1).base().resolve(target)))
                        .statusCode())
                .isNotEqualTo(200);
    }

    /** Contract: Meeting 4.2, ten calls a minute. */
    @Test
    void calls_are_counted_together() {
        var client = new MeetingClient(on(0));
        String target = corpRecords(client);

        List<Integer> answers = IntStream.range(0, 14)
                .mapToObj(call -> client.at(on(call)).get(target).statusCode())
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(200);
        assertThat(answers.subList(10, 14)).doesNotContain(200);
    }

    private String corpRecords(MeetingClient client) {
        on(0).admin(
                        "POST",
                        "tenants/" + on(0).id() + "/users",
                        "{\"user_id\":\"boss\",\"name\":\"boss\",\"roles\":[\"tenant_admin\"]}");
        long now = client.now();
        return "/v1/corp/records?operator_id=boss&operator_id_type=1&start_time=" + (now - 3600) + "&end_time="
                + (now + 3600);
    }

    @Test
    void wrong_passwords_are_counted_together() {
        JsonNode ready = recorded(lesson.subList(0, 1));
        String token = share(on(0), ready, "{\"password\": \"q4FW\"}");
        for (int guess = 0; guess < 10; guess++) {
            unlock(on(guess), token, "wrong" + guess);
        }

        assertThat(seen.stream().map(tenant -> unlock(tenant, token, "q4FW"))).containsOnly(429);
    }

    private static int unlock(TestTenant tenant, String token, String password) {
        return tenant.send(tenant.request("/w/" + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8))))
                .statusCode();
    }

    @Test
    void who_signs_out_on_one_node_is_out_on_all() {
        Browser browser = Browser.of(on(0), "t1");
        assertThat(browser.at(on(1)).status("GET", "session", "")).isEqualTo(200);

        browser.at(on(1)).call("DELETE", "session", "");

        seen.forEach(tenant ->
                assertThat(browser.at(tenant).status("GET", "recordings", "")).isEqualTo(401));
    }

    /** F17: and what is being sent ends. */
    @Test
    void a_link_that_is_taken_back_is_refused_by_all_nodes_within_a_second() throws IOException {
        JsonNode ready = recorded(List.of(widePiece()));
        String path = "/media/" + share(on(0), ready, "{}") + "/" + file(ready) + ".mp4";
        try (var viewer = new SlowViewer(cluster.node(1).base(), path)) {
            viewer.read(Duration.ofSeconds(1));
            seen.forEach(tenant ->
                    assertThat(tenant.send(tenant.request(path)).statusCode()).isEqualTo(200));
            on(0).api("DELETE", "recordings/" + recording(ready) + "/share", "");
            Instant revoked = Instant.now();

            assertThat(on(0).send(on(0).request(path)).statusCode()).isEqualTo(404);
            TestTenant.pause(RecentlyOpened.MOMENT);
            seen.forEach(tenant ->
                    assertThat(tenant.send(tenant.request(path)).statusCode()).isEqualTo(404));
            assertThat(viewer.readToEnd()).isLessThan(viewer.announcedBytes());
            assertThat(Duration.between(revoked, Instant.now())).isLessThan(LATE);
        }
    }

    /** Noise, so that it is large. */
    private static byte[] widePiece() throws IOException {
        Path made = Clips.make(
                folder,
                "wide.mp4",
                List.of("nullsrc=size=640x360:rate=25,noise=alls=100:allf=t", "sine=frequency=440:sample_rate=48000"),
                WIDE_PIECE_SECONDS,
                "-qp",
                "0");
        return Files.readAllBytes(made);
    }

    /** Caught while a node makes something, that node dies; it is made once, by another. */
    @Test
    void what_a_killed_node_was_at_is_taken_over_by_another() {
        try (var receiver = new CallbackReceiver(number -> CallbackReceiver.Answer.YES)) {
            listen(receiver);
            ServerProcess killed = null;
            JsonNode opened = null;
            Instant death = Instant.now();
            for (int attempt = 0; attempt < 5 && killed == null; attempt++) {
                opened = opened();
                for (int number = 1; number <= lesson.size(); number++) {
                    on(number).put(capture(opened), number, lesson.get(number - 1));
                }
                on(0).stop(capture(opened), lesson.size());
                killed = new TaskHunt(cluster).killWhoeverIsAtWork(List.of("STITCH_PART", "MATERIALISE_FILE"));
                death = Instant.now();
            }
            assertThat(killed).as("a node at work").isNotNull();
            TestTenant living = on(cluster.nodes().indexOf(killed) + 1);

            JsonNode ready = living.settled(recording(opened));
            assertThat(ready.path("state").asText()).isEqualTo("ready");
            assertThat(ready.path("files")).hasSize(1);
            assertThat(Duration.between(death, Instant.now())).isLessThan(TAKEN_OVER_WITHIN.plus(LATE));
            SampleLesson.assertPlays(
                    folder, living.download(recording(ready), file(ready)), 4 * SampleLesson.SEGMENT.toMillis());
            receiver.await(1);
            String told = recording(ready);
            assertThat(receiver.received())
                    .filteredOn(one -> one.body().contains(file(ready)))
                    .as(told)
                    .hasSize(1);
            killed.restart();
        }
    }

    private void listen(CallbackReceiver receiver) {
        JsonNode app = on(0).addApp("classroom");
        on(0).admin(
                        "PUT",
                        "tenants/" + on(0).id() + "/callback",
                        "{\"url\":\"" + receiver.url() + "\",\"sdkappid\":\""
                                + app.path("key_id").asText() + "\"}");
    }

    /** One node after the other is stopped and started anew while somebody records. */
    @Test
    void a_rolling_restart_fails_no_upload() {
        var recorder = new Recorder(seen, lesson);
        CompletableFuture<Void> recording = CompletableFuture.runAsync(recorder::record);
        try {
            for (ServerProcess node : cluster.nodes()) {
                assertThat(node.stop()).isZero();
                node.restart();
            }
        } finally {
            recorder.finish();
        }
        recording.join();

        assertThat(recorder.failed()).isZero();
        JsonNode ready = on(1).settled(recorder.recording());
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(Stream.of(ready.path("files").get(0).path("gaps"))
                        .mapToInt(JsonNode::size)
                        .sum())
                .isZero();
    }
}
