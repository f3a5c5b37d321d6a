package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process as an operator knows it: start, stop, exit codes. */
class ProcessIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    private Path folder;

    @Test
    void shows_the_admin_secret_it_made_at_the_first_start_only() throws IOException {
        try (ServerProcess server = ServerProcess.start(folder, Map.of("REELKEEP_ADMIN_SECRET", ""))) {
            String secret = secretIn(server.log());
            String operator = "Bearer " + secret;
            assertThat(Http.get(server.base().resolve("/metrics"), "Authorization", operator)
                            .statusCode())
                    .isEqualTo(200);
            server.stop();
            server.restart();

            assertThat(server.log())
                    .containsOnlyOnce("Admin secret (shown only now, keep it): " + secret + "\n")
                    .containsOnlyOnce(
                            "Set it up: http://localhost:" + server.port() + "/console/setup#" + secret + "\n");
            assertThat(server.log().split(secret, -1)).hasSize(3);
            assertThat(Http.get(server.base().resolve("/metrics"), "Authorization", operator)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(server.dataDir().resolve("admin-secret")))
                    .doesNotContain(secret);
        }
    }

    @Test
    void is_back_in_seconds_after_it_was_killed() {
        ServerProcess server = SERVER.process();
        server.kill();
        int logged = server.log().length();
        long before = System.nanoTime();
        server.restart();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(120));
        assertThat(server.log().substring(logged))
                .contains("Reelkeep is ready: http://localhost:" + server.port() + "/");
    }

    @Test
    @Timeout(300)
    void still_answers_while_it_drains_but_is_no_longer_ready_and_ends_in_good_order() {
        try (ServerProcess server = ServerProcess.start(folder, Map.of("REELKEEP_DRAIN", "PT6S"))) {
            server.terminate();
            while (server.isReady()) {
                Thread.onSpinWait();
            }

            var answer = Http.get(server.base().resolve("/health/ready"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("draining");
            assertThat(Http.get(server.base().resolve("/health/live")).statusCode())
                    .isEqualTo(200);
            assertThat(server.awaitExit()).isZero();
            assertThat(server.log()).contains("stopped, step=database schema").endsWith("Reelkeep has stopped\n");
        }
    }

    @Test
    void refuses_a_data_folder_that_another_server_uses() {
        ServerProcess first = SERVER.process();
        try (ServerProcess second = ServerProcess.launch(
                folder, Map.of("REELKEEP_DATA_DIR", first.dataDir().toString()))) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.log())
                    .isEqualTo("Reelkeep cannot start. Another Reelkeep is running on the data folder "
                            + first.dataDir() + ".\n");
            assertThat(first.isReady()).isTrue();
        }
    }

    @Test
    void says_that_its_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerProcess server = ServerProcess.launch(
                        folder, Map.of("REELKEEP_HTTP_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.log())
                    .startsWith(
                            "Reelkeep cannot start. Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be opened")
                    .hasLineCount(1);
        }
    }

    @Test
    void says_which_setting_is_wrong() {
        try (ServerProcess server = ServerProcess.launch(folder, Map.of("REELKEEP_SILENCE", "60"))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.log())
                    .isEqualTo("Reelkeep cannot start. REELKEEP_SILENCE=60 is refused: it must be an ISO 8601 duration"
                            + " from PT1S to P1D.\n");
        }
    }

    @Test
    @Timeout(300)
    void says_that_it_waits_while_the_database_is_away() {
        try (ServerProcess server =
                ServerProcess.launch(folder, Map.of("REELKEEP_DB_URL", "jdbc:postgresql://127.0.0.1:1/reelkeep"))) {
            while (!server.answers("/health/live")) {
                Thread.onSpinWait();
            }

            assertThat(server.log())
                    .startsWith("Reelkeep waits for its database: ")
                    .contains("127.0.0.1:1 refused")
                    .hasLineCount(1);
            assertThat(Http.get(server.base().resolve("/health/live")).statusCode())
                    .isEqualTo(200);
            for (String path : List.of("/health/ready", "/", "/api/captures/1", "/w/x")) {
                var answer = Http.get(server.base().resolve(path));
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }

    private static String secretIn(String log) {
        String line = log.lines()
                .filter(text -> text.startsWith("Admin secret"))
                .findFirst()
                .orElseThrow();
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
