package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who did and saw what on the running server, and the verifier that needs none (ASVS 16.2.1, 16.2.5, 16.4.2). */
class AuditIT {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final String JAR = System.getProperty("reelkeep.server.jar", "target/reelkeep-server.jar");

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private String recording;
    private String file;
    private String link;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void record() {
        tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        link = tenant.api("PUT", "recordings/" + recording + "/share", "{}")
                .path("token")
                .asText();
    }

    private List<JsonNode> entries(String query) {
        JsonNode entries = tenant.api("GET", "audit?limit=500" + query, "").path("entries");
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    private JsonNode awaited(String query) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        List<JsonNode> found = entries(query);
        while (found.isEmpty() && System.nanoTime() < end) {
            TestTenant.pause();
            found = entries(query);
        }
        assertThat(found).as(query).isNotEmpty();
        return found.get(0);
    }

    private int status(String path) {
        return tenant.send(tenant.request(path)).statusCode();
    }

    private Path exported() throws IOException {
        HttpResponse<String> answer = tenant.send(tenant.authorised("/api/audit/export"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Files.writeString(folder.resolve(tenant.id() + ".jsonl"), answer.body());
    }

    /** What the verifier says, and its exit code at the end. */
    private static String verify(Path exported, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR,
                "verify-audit",
                exported.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said + process.exitValue();
    }

    /** ASVS 16.3.1: who came in, who could not, and nothing of what was typed that is nobody's name. */
    @Test
    void tells_who_signed_in_and_who_tried_to() {
        Browser.of(tenant, "t1");
        new Browser(tenant).signIn("t1", "wrong password");
        new Browser(tenant).signIn("typed the password here", "wrong password");

        assertThat(entries("&action=session.open"))
                .extracting(
                        entry -> entry.path("actor_kind").asText(),
                        entry -> entry.path("actor").asText(),
                        entry -> entry.path("outcome").asText())
                .containsExactlyInAnyOrder(
                        tuple("person", "t1", "done"),
                        tuple("viewer", "user:t1", "sign_in_failed"),
                        tuple("viewer", "", "sign_in_failed"));
    }

    @Test
    void tells_who_did_and_saw_what() {
        status("/w/" + link);
        status("/media/" + link + "/" + file + ".mp4");
        status("/media/" + link + "/" + file + ".mp4?download=1");
        tenant.api("GET", "recordings/" + recording + "/export", "");
        JsonNode watched = awaited("&action=media.watch");
        tenant.tryApi("DELETE", "recordings/17", "");
        tenant.api("DELETE", "recordings/" + recording + "?operator=t1", "");

        assertThat(watched.path("subject").asText()).isEqualTo("recording/" + recording + "/file/" + file);
        assertThat(watched.path("actor").asText()).startsWith("link:");
        JsonNode page = awaited("&action=page.open&recording=" + recording);
        assertThat(page.path("actor")).isEqualTo(watched.path("actor"));
        assertThat(page.path("status").asInt()).isEqualTo(200);
        JsonNode refused = awaited("&action=media.download");
        assertThat(refused.path("outcome").asText()).isEqualTo("not_shared_for_that");
        JsonNode deleted = awaited("&action=recording.delete&recording=" + recording);
        assertThat(deleted.path("actor_kind").asText()).isEqualTo("application");
        assertThat(deleted.path("outcome").asText()).isEqualTo("done");
        assertThat(deleted.path("detail").asText()).isEqualTo("DELETE /api/recordings/{recording} for=t1");
        assertThat(deleted.path("request_id").asText()).hasSize(16);
        assertThat(awaited("&action=recording.delete&recording=17")
                        .path("outcome")
                        .asText())
                .isEqualTo("recording_unknown");
        assertThat(awaited("&action=object.erase&recording=" + recording)
                        .path("actor_kind")
                        .asText())
                .isEqualTo("house");
        assertThat(awaited("&action=recording.export")).isNotNull();
        assertThat(entries("&action=users.add"))
                .allSatisfy(
                        entry -> assertThat(entry.path("actor_kind").asText()).isEqualTo("operator"))
                .hasSize(2);
    }

    @Test
    void bears_no_secrets_and_no_titles_and_nobody_elses_entries() throws IOException {
        status("/w/" + link);
        awaited("&action=page.open");
        String all = Files.readString(exported());

        assertThat(all)
                .contains("recording/" + recording)
                .doesNotContain(link, tenant.token(), tenant.token().split("\\.")[1], "Algebra");
        TestTenant stranger = TestTenant.on(server.base());
        assertThat(stranger.api("GET", "audit?recording=" + recording, "").path("entries"))
                .isEmpty();
        assertThat(stranger.tryApi("GET", "audit?limit=501", "").statusCode()).isEqualTo(400);
        assertThat(stranger.tryApi("GET", "audit?cursor=x", "").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_done_to_an_exported_audit_is_found_without_the_server() throws Exception {
        Path whole = exported();
        String key = tenant.api("GET", "signing-key", "").path("public_key").asText();
        List<String> lines = Files.readAllLines(whole);
        JsonNode head = TestTenant.read(lines.get(lines.size() - 1)).path("head");

        assertThat(verify(
                        whole,
                        "--key",
                        key,
                        "--head",
                        head.path("number").asText() + ":" + head.path("hash").asText()))
                .endsWith("OK\n0");
        Path changed = Files.writeString(
                folder.resolve("changed.jsonl"), Files.readString(whole).replaceFirst("\"done\"", "\"gone\""));
        assertThat(verify(changed)).contains("BROKEN: entry 1 was changed").endsWith("1");
        var cut = new ArrayList<>(lines);
        cut.remove(cut.size() - 2);
        assertThat(verify(Files.write(folder.resolve("cut.jsonl"), cut))).endsWith("1");
        assertThat(verify(Files.write(folder.resolve("end.jsonl"), lines.subList(0, lines.size() - 1))))
                .contains("its last line is missing")
                .endsWith("1");
        String other = TestTenant.on(server.base())
                .api("GET", "signing-key", "")
                .path("public_key")
                .asText();
        assertThat(verify(whole, "--key", other))
                .contains("not signed with this key")
                .endsWith("1");
    }

    @Test
    void the_chain_goes_on_after_the_server_has_died() throws Exception {
        tenant.api("PUT", "recordings/" + recording + "/share", "{\"allow_download\":true}");
        server.kill();
        server.restart();
        tenant.api("DELETE", "recordings/" + recording + "/share", "");

        assertThat(awaited("&action=share.change").path("outcome").asText()).isEqualTo("done");
        assertThat(entries("&action=share.end")).hasSize(1);
        assertThat(verify(exported())).endsWith("OK\n0");
    }
}
