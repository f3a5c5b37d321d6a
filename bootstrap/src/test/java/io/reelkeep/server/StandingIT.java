package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What subscriptions allow and what ends by itself, through the running server and its test clock (F47-F51, C13, C18, C21, C23). */
class StandingIT {
    /** The default of REELKEEP_CAPTURE_RESERVATION. */
    private static final long RESERVATION = 268_435_456;

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static byte[] segment = {};

    private TestTenant tenant;

    @BeforeAll
    static void start() {
        server = TimeMachine.start(folder.resolve("server"));
        segment = SampleLesson.segments(folder, 1).get(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
    }

    private static String recorded(TestTenant at) {
        String lesson = at.addMeeting("{\"kind\":\"meeting\",\"subject\":\"Algebra\",\"creator\":\"t1\"}");
        JsonNode opened = at.api("POST", "captures", capture(lesson, "t1"));
        String capture = opened.path("capture_id").asText();
        at.put(capture, 1, segment);
        at.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        at.settled(recording);
        return recording;
    }

    private static String capture(String meeting, String recorder) {
        return "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"" + recorder + "\",\"origin\":\"cloud\"}";
    }

    private static String file(TestTenant at, String recording) {
        return at.recording(recording).path("files").get(0).path("file_id").asText();
    }

    private static String link(TestTenant at, String recording) {
        return at.api("PUT", "recordings/" + recording + "/share", "{\"allow_download\":true}")
                .path("token")
                .asText();
    }

    private static Instant now(TestTenant at) {
        return Instant.parse(at.admin("GET", "clock", "").path("now").asText());
    }

    private static JsonNode subscribe(TestTenant at, String fields) {
        return at.admin("PATCH", "tenants/" + at.id(), "{" + fields + "}");
    }

    private static void paidUntil(TestTenant at, Instant end) {
        subscribe(at, "\"paid_until\":\"" + end + "\"");
    }

    private static void quota(TestTenant at, long bytes) {
        subscribe(at, "\"quota_bytes\":" + bytes);
    }

    private static JsonNode standing(TestTenant at) {
        return at.api("GET", "standing", "");
    }

    private static int status(TestTenant at, String path) {
        return at.send(at.request(path)).statusCode();
    }

    private static String code(HttpResponse<String> answer) {
        return TestTenant.read(answer.body()).path("code").asText();
    }

    private HttpResponse<String> delete(String recording) {
        return tenant.tryApi("DELETE", "recordings/" + recording, "");
    }

    private static void awaitThat(BooleanSupplier claim) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!claim.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain, seed " + SEED).isLessThan(end);
            TestTenant.pause();
        }
    }

    /** Everything that shows or gives out what was recorded. */
    private static List<String> contents(String token, String file) {
        String media = "/media/" + token + "/" + file;
        return List.of(
                "/w/" + token,
                media + ".mp4",
                media + ".m4a",
                media + "/hls/master.m3u8",
                media + "/hls/audio.m3u8",
                media + "/poster.jpg",
                media + "/storyboard.vtt",
                media + "/captions/subtitles-en.vtt",
                "/media/" + token + "/recording.zip");
    }

    /** F48-F50, C13, C21, C23: one timeline for those who renew, those who do not, and a member. */
    @Test
    void ninety_days_pass() {
        TestTenant renewing = TestTenant.on(server.base());
        TestTenant lapsing = TestTenant.on(server.base());
        TestTenant member = TestTenant.on(server.base());
        Instant end = now(tenant).plus(Duration.ofDays(8));
        String kept = recorded(renewing);
        String keptFile = file(renewing, kept);
        captioned(renewing, kept, keptFile);
        String keptLink = link(renewing, kept);
        String lost = recorded(lapsing);
        String lostLink = link(lapsing, lost);
        String held = recorded(lapsing);
        lapsing.api("PUT", "recordings/" + held + "/legal-hold", "{\"reason\":\"court\"}");
        String ofMember = recorded(member);
        subscribe(member, "\"edition\":\"member\"");
        List.of(renewing, lapsing, member).forEach(one -> paidUntil(one, end));
        assertThat(status(renewing, "/media/" + keptLink + "/" + keptFile + ".mp4"))
                .isEqualTo(200);

        TimeMachine.advance(tenant, "P7DT1H");
        assertThat(standing(lapsing).path("standing").asText()).isEqualTo("active");
        assertThat(stages(lapsing)).containsExactly("ends_in_30_days", "ends_in_7_days", "ends_in_1_day");
        TimeMachine.advance(tenant, "P1D");
        JsonNode inGrace = standing(lapsing);
        assertThat(inGrace.path("standing").asText()).isEqualTo("in_grace");
        assertThat(inGrace.path("grace_ends_at").asText())
                .startsWith(end.plus(Duration.ofDays(90)).toString().substring(0, 19));
        assertHidden(renewing, kept, keptFile, keptLink);
        assertThat(standing(member).path("edition").asText()).isEqualTo("free");
        assertThat(lapsing.api("GET", "retention/forecast?days=366", "").path("endings"))
                .hasSize(2);

        // In steps: one answer must not take longer than the client waits.
        for (int step = 0; step < 11; step++) {
            TimeMachine.advance(tenant, "P8D");
        }
        assertThat(status(lapsing, "/w/" + lostLink)).isEqualTo(403);
        paidUntil(renewing, now(tenant).plus(Duration.ofDays(365)));
        for (String content : contents(keptLink, keptFile)) {
            assertThat(status(renewing, content)).as(content).isIn(200, 503);
        }
        assertThat(renewing.download(kept, keptFile)).isNotEmpty();

        TimeMachine.advance(tenant, "P1D");
        assertThat(lapsing.tryApi("GET", "recordings/" + lost, "").statusCode()).isEqualTo(200);
        TimeMachine.advance(tenant, "P1D");
        awaitThat(() -> lapsing.tryApi("GET", "recordings/" + lost, "").statusCode() == 404);
        assertThat(standing(lapsing).path("standing").asText()).isEqualTo("lapsed");
        assertThat(status(lapsing, "/w/" + lostLink)).isEqualTo(404);
        assertThat(lapsing.tryApi("DELETE", "recordings/" + lost, "").statusCode())
                .isEqualTo(410);
        assertThat(lapsing.tryApi("GET", "recordings/" + held, "").statusCode()).isEqualTo(200);
        assertThat(stages(lapsing)).contains("ended", "deletion_in_30_days", "deletion_in_1_day", "deleted");
        assertThat(status(renewing, "/w/" + keptLink)).isEqualTo(200);
        assertThat(member.tryApi("GET", "recordings/" + ofMember, "").statusCode())
                .isEqualTo(200);
    }

    private static List<String> stages(TestTenant at) {
        var stages = new ArrayList<String>();
        standing(at)
                .path("warnings")
                .forEach(one -> stages.add(one.path("stage").asText()));
        return stages;
    }

    private static void captioned(TestTenant at, String recording, String file) {
        at.send(at.authorised("/api/recordings/" + recording + "/files/" + file + "/captions/subtitles/en")
                .header("Content-Type", "text/vtt")
                .PUT(HttpRequest.BodyPublishers.ofString("WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning\n")));
    }

    /** C23: by whatever way, with its own reason; lists stay. */
    private static void assertHidden(TestTenant at, String recording, String file, String token) {
        for (String content : contents(token, file)) {
            assertThat(status(at, content)).as(content).isEqualTo(403);
        }
        String one = "recordings/" + recording;
        String range = "{\"ranges\":[{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":1000}]}";
        for (HttpResponse<String> refused : List.of(
                at.tryApi("GET", one + "/export", ""),
                at.tryApi("GET", one + "/playback", ""),
                at.tryApi("GET", one + "/files/" + file + "/keyframes", ""),
                at.tryApi("GET", one + "/files/" + file + "/captions/subtitles/en", ""),
                at.tryApi("POST", one + "/clips", range),
                at.tryApi("POST", "captures", at.openBody("t1", "local")))) {
            assertThat(refused.statusCode()).as(refused.uri() + refused.body()).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("subscription_lapsed");
        }
        assertThat(at.api("GET", "recordings", "").path("recordings")).hasSize(1);
        assertThat(at.recording(recording).path("files")).hasSize(1);
    }

    /** reliability.md 2.1: kill -9 during retention purge. It resumes, purges only what is due, and each once. */
    @Test
    void a_purge_survives_being_killed() {
        TestTenant paying = TestTenant.on(server.base());
        String safe = recorded(paying);
        List<String> doomed = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            doomed.add(recorded(tenant));
        }
        paidUntil(tenant, now(tenant).minus(Duration.ofDays(91)));
        tenant.admin("PUT", "tenants/" + tenant.id() + "/retention", "{}");
        TestTenant.pause(Duration.ofMillis(new Random(SEED).nextInt(60)));
        server.kill();
        server.restart();

        awaitThat(() -> tenant.api("GET", "recordings", "").path("total_count").asInt() == 0);
        for (String recording : doomed) {
            assertThat(delete(recording).statusCode()).as("seed " + SEED).isEqualTo(410);
        }
        awaitThat(() -> standing(tenant).path("used_bytes").asLong() == 0);
        assertThat(paying.recording(safe).path("files")).hasSize(1);
        assertThat(paying.download(safe, file(paying, safe))).isNotEmpty();
    }

    /** F47, F134, ASVS 2.3.4: of two who begin at the last place one does. */
    @Test
    void the_last_place_is_given_once() {
        recorded(tenant);
        long used = settledUse(tenant);
        quota(tenant, used + RESERVATION - 1);
        assertThat(code(tenant.tryApi("POST", "captures", tenant.openBody("t1", "local"))))
                .isEqualTo("quota_exhausted");
        quota(tenant, used + RESERVATION);
        for (int number = 0; number < 4; number++) {
            tenant.addUser("recorder" + number);
        }
        var starts = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int number = 0; number < 4; number++) {
            String meeting = tenant.addMeeting(
                    "{\"kind\":\"meeting\",\"subject\":\"Talk\",\"creator\":\"recorder" + number + "\"}");
            String body = capture(meeting, "recorder" + number);
            starts.add(CompletableFuture.supplyAsync(() -> tenant.tryApi("POST", "captures", body)));
        }

        List<Integer> answers = starts.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 507, 507, 507);
        JsonNode full = standing(tenant);
        assertThat(full.path("full").asBoolean()).isTrue();
        assertThat(full.path("reserved_bytes").asLong()).isEqualTo(RESERVATION);
        assertThat(full.path("quota_bytes").asLong()).isEqualTo(used + RESERVATION);
    }

    /** What is still superseded goes a moment after the recording is ready. */
    private static long settledUse(TestTenant at) {
        long before = -1;
        long used = standing(at).path("used_bytes").asLong();
        for (int stable = 0; stable < 20; stable = before == used ? stable + 1 : 0) {
            TestTenant.pause();
            before = used;
            used = standing(at).path("used_bytes").asLong();
        }
        return used;
    }

    /** One below, at and above; deleting makes room. */
    @Test
    void uploads_need_room_for_what_they_declare() {
        String recording = recorded(tenant);
        long used = settledUse(tenant);
        quota(tenant, used + 1000);

        assertThat(upload(1001)).isEqualTo(507);
        assertThat(upload(1000)).isEqualTo(201);
        assertThat(upload(1)).isEqualTo(507);
        assertThat(delete(recording).statusCode()).isEqualTo(204);
        awaitThat(() -> upload(1) == 201);
    }

    private int upload(long length) {
        String metadata = "filename " + base64("lesson.mp4") + ",owner " + base64("t1");
        return tenant.send(tenant.authorised("/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", Long.toString(length))
                        .header("Upload-Metadata", metadata)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nobody_deletes_what_is_held() {
        String recording = recorded(tenant);
        String hold = "recordings/" + recording + "/legal-hold";
        assertThat(tenant.api("GET", hold, "").path("held").asBoolean()).isFalse();
        tenant.api("PUT", hold, "{\"reason\":\"court\",\"operator\":\"t1\"}");

        HttpResponse<String> refused = delete(recording);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("legal_hold");
        assertThat(code(tenant.tryApi("DELETE", "recordings/" + recording + "/files/" + file(tenant, recording), "")))
                .isEqualTo("legal_hold");
        assertThat(tenant.api("POST", "recordings/delete", "{\"recordings\":[\"" + recording + "\"]}")
                        .path("results")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("legal_hold");
        assertThat(tenant.api("GET", hold, "").path("reason").asText()).isEqualTo("court");
        tenant.api("DELETE", hold, "");
        tenant.api("DELETE", hold, "");
        assertThat(delete(recording).statusCode()).isEqualTo(204);
    }

    /** C18, and rules of retention at their bound. */
    @Test
    void what_was_thrown_away_comes_back_until_its_days_are_over() {
        String recording = recorded(tenant);
        String file = file(tenant, recording);
        String token = link(tenant, recording);
        String old = recorded(tenant);
        tenant.api("PUT", "retention", "{\"trash_days\":3,\"keep_days_of\":[{\"origin\":\"cloud\",\"days\":5}]}");

        awaitThat(() -> delete(recording).statusCode() == 204);

        assertGone(recording, file, token);
        JsonNode binned = tenant.api("GET", "trash", "").path("recordings");
        assertThat(binned).hasSize(1);
        assertThat(binned.get(0).path("title").asText()).isEqualTo("Algebra");
        tenant.api("POST", "trash/" + recording + "/restore", "");
        assertThat(tenant.api("GET", "trash", "").path("recordings")).isEmpty();
        assertThat(status(tenant, "/media/" + token + "/" + file + ".mp4")).isEqualTo(200);
        awaitThat(() -> delete(recording).statusCode() == 204);
        TimeMachine.advance(tenant, "P2DT23H");
        assertThat(tenant.api("GET", "trash", "").path("recordings")).hasSize(1);
        TimeMachine.advance(tenant, "PT1H1M");
        assertThat(tenant.api("GET", "trash", "").path("recordings")).isEmpty();
        assertThat(code(tenant.tryApi("POST", "trash/" + recording + "/restore", "")))
                .isEqualTo("recording_unknown");

        TimeMachine.advance(tenant, "P1DT22H");
        assertThat(tenant.tryApi("GET", "recordings/" + old, "").statusCode()).isEqualTo(200);
        TimeMachine.advance(tenant, "PT2H");
        assertThat(tenant.tryApi("GET", "recordings/" + old, "").statusCode()).isEqualTo(404);
        awaitThat(() -> standing(tenant).path("used_bytes").asLong() == 0);
    }

    private void assertGone(String recording, String file, String token) {
        for (String content : contents(token, file)) {
            assertThat(status(tenant, content)).as(content).isEqualTo(404);
        }
        String one = "recordings/" + recording;
        for (String path : List.of(
                one,
                one + "/export",
                one + "/playback",
                one + "/share",
                one + "/clips",
                one + "/drafts",
                one + "/usage",
                one + "/access-requests",
                one + "/files/" + file + "/ledger",
                one + "/files/" + file + "/captions")) {
            assertThat(tenant.tryApi("GET", path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(tenant.api("GET", "recordings", "").path("recordings")).hasSize(1);
        assertThat(delete(recording).statusCode()).isEqualTo(410);
    }

    @Test
    void what_lies_in_the_bin_can_be_deleted_at_once() {
        String recording = recorded(tenant);
        tenant.api("PUT", "retention", "{\"trash_days\":365}");
        assertThat(code(tenant.tryApi("DELETE", "trash/" + recording, ""))).isEqualTo("recording_unknown");
        awaitThat(() -> delete(recording).statusCode() == 204);

        tenant.api("DELETE", "trash/" + recording + "?operator=t1", "");

        assertThat(tenant.api("GET", "trash", "").path("recordings")).isEmpty();
        awaitThat(() -> standing(tenant).path("used_bytes").asLong() == 0);
    }

    @Test
    void odd_requests_are_refused_in_the_form_of_the_dialect() {
        String recording = recorded(tenant);
        for (String odd : List.of(
                "",
                "[]",
                "{\"keep_days\":0}",
                "{\"keep_days\":36501}",
                "{\"keep_days\":\"7\"}",
                "{\"keep_days\":1.5}",
                "{\"trash_days\":-1}",
                "{\"trash_days\":366}",
                "{\"keep_days_of\":[{\"origin\":\"tape\",\"days\":7}]}",
                "{\"keep_days_of\":[{\"origin\":\"live\",\"days\":0}]}",
                "{\"keep_days_of\":[{\"origin\":\"live\"}]}",
                "{\"keep_days_of\":[null]}",
                "{\"keep_days_of\":[{\"origin\":\"live\",\"days\":7},{\"origin\":\"live\",\"days\":7}]}",
                "{\"forever\":true}")) {
            assertThat(tenant.tryApi("PUT", "retention", odd).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        for (String odd : List.of(
                "",
                "{}",
                "{\"reason\":\"\"}",
                "{\"reason\":null}",
                "{\"reason\":7}",
                "{\"reason\":\"" + "x".repeat(257) + "\"}",
                "{\"reason\":\"a\\u0000\"}",
                "{\"reason\":\"court\",\"operator\":\"\"}")) {
            assertThat(tenant.tryApi("PUT", "recordings/" + recording + "/legal-hold", odd)
                            .statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        for (String odd : List.of(
                "days=0",
                "days=367",
                "days=x",
                "days=",
                "days=1&days=2",
                "limit=0",
                "limit=101",
                "after=-1",
                "after=x",
                "after=99999999999999999999")) {
            assertThat(tenant.tryApi("GET", "retention/forecast?" + odd, "").statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        for (String odd : List.of("0", "-1", "abc", "99999999999999999999")) {
            assertThat(tenant.tryApi("POST", "trash/" + odd + "/restore", "").statusCode())
                    .as(odd)
                    .isEqualTo(404);
            assertThat(tenant.tryApi("DELETE", "trash/" + odd, "").statusCode())
                    .as(odd)
                    .isEqualTo(404);
        }
        assertThat(tenant.tryApi("GET", "trash?limit=0", "").statusCode()).isEqualTo(400);
    }
}
