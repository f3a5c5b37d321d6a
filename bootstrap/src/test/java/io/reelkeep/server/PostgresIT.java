package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.storage.kit.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL, as a role that may not do everything. The database is away at the start, cut off, slow, and restarted. */
class PostgresIT {
    private static final Duration BACK = Duration.ofSeconds(30);

    private static final Duration PROMPT = Duration.ofSeconds(10);

    /** The bound of a statement, and what it takes to tell somebody. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** A look at a connection that says nothing, and the attempt to open another. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int SEGMENTS = 40;
    private static final int POOL = 9;
    private static final ExecutorService CROWD = Executors.newCachedThreadPool();
    private static final System.Logger LOG = System.getLogger(PostgresIT.class.getName());

    @TempDir
    private static Path folder;

    private static int port;
    private static EmbeddedPostgres database;
    private static BlackHole line;
    private static ServerProcess server;

    @BeforeAll
    static void startTheServerFirst() throws IOException {
        port = FreePorts.next();
        line = BlackHole.before(port);
        database = postgres();
        sql("create role reelkeep login");
        sql("create database reelkeep owner reelkeep");
        database.close();
        server = ServerProcess.launch(folder, environment());
        while (!server.answers("/health/live")) {
            TestTenant.pause();
        }
        database = postgres();
        awaitReady("a start that waited for its database");
    }

    @AfterAll
    static void stop() throws IOException {
        CROWD.shutdown();
        server.close();
        line.close();
        database.close();
    }

    @Test
    void starts_without_its_database_and_serves_once_it_is_there() {
        assertThat(server.log()).containsSubsequence("Reelkeep waits for its database: ", "The database is there\n");
        assertThat(server.isReady()).isTrue();
    }

    @Test
    void records_lists_shares_and_deletes_behind_row_level_security() {
        TestTenant tenant = TestTenant.on(server.base());
        TestTenant other = TestTenant.on(server.base());
        String recording = ready(tenant, 2);

        assertThat(tenant.api("GET", "recordings", "").path("recordings")).hasSize(1);
        assertThat(other.api("GET", "recordings", "").path("recordings")).isEmpty();
        assertThat(other.tryApi("GET", "recordings/" + recording, "").statusCode())
                .isEqualTo(404);
        assertPlays(tenant, recording, 2);
        assertThat(count("", recording)).isZero();
        assertThat(count(other.id(), recording)).isZero();
        assertThat(count(tenant.id(), recording)).isEqualTo(1);
        assertThat(tenant.tryApi("DELETE", "recordings/" + recording, "").statusCode() / 100)
                .isEqualTo(2);
        assertThat(tenant.tryApi("GET", "recordings/" + recording, "").statusCode())
                .isEqualTo(404);
        assertThat(server.log()).doesNotContain("row-level security");
    }

    @Test
    void a_recording_survives_that_the_database_goes_away() throws IOException {
        List<byte[]> lesson = SampleLesson.segments(folder, 3);
        TestTenant tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        assertThat(tenant.put(capture, 1, lesson.get(0)).statusCode()).isEqualTo(201);

        assertThat(putWhileItStops(tenant, capture, lesson.get(1)).statusCode()).isEqualTo(503);
        assertRefusesEverything(tenant, capture, lesson.get(1));

        database = postgres();
        awaitReady("its database was back");
        assertThat(firstSuccess(tenant, capture, 2, lesson.get(1))).isEqualTo(201);
        assertThat(tenant.put(capture, 1, lesson.get(0)).statusCode()).isEqualTo(200);
        assertThat(tenant.put(capture, 3, lesson.get(2)).statusCode()).isEqualTo(201);
        tenant.stop(capture, 3);
        assertPlays(tenant, settled(tenant, opened), 3);
    }

    /** Nobody is told that it is away: neither an answer comes nor an end of the connection. */
    @Test
    void a_database_that_falls_silent_is_not_waited_for_without_end() {
        byte[] segment = SampleLesson.segments(folder, 1).get(0);
        TestTenant tenant = TestTenant.on(server.base());
        String capture = tenant.openCapture().path("capture_id").asText();
        long pid = server.pid();

        line.swallow();
        try {
            long start = System.nanoTime();
            assertThat(tenant.put(capture, 1, segment).statusCode()).isEqualTo(503);
            LOG.log(System.Logger.Level.INFO, "refused with a silent database, after={0} ms", millisSince(start));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SILENCE);
            assertThat(Http.get(server.base().resolve("/health/ready")).statusCode())
                    .isEqualTo(503);
            assertThat(Http.get(server.base().resolve("/health/live")).statusCode())
                    .isEqualTo(200);
        } finally {
            line.release();
        }
        awaitReady("a silent database spoke again");
        // What was sent into the silence may arrive after it, and be done.
        assertThat(firstSuccess(tenant, capture, 1, segment)).isIn(200, 201);
        assertThat(server.pid()).as("no restart").isEqualTo(pid);
        assertThat(server.isAlive()).isTrue();
    }

    /** REELKEEP_DB_POOL */
    @Test
    void a_node_has_no_more_connections_than_it_is_given() throws SQLException {
        TestTenant tenant = TestTenant.on(server.base());
        String capture = tenant.openCapture().path("capture_id").asText();
        byte[] segment = SampleLesson.segments(folder, 1).get(0);
        List<CompletableFuture<Integer>> waiting;
        int most = 0;

        try (Connection holder = database.getDatabase("reelkeep", "reelkeep").getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table capture in access exclusive mode");
            waiting = IntStream.rangeClosed(1, 2 * POOL)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> tenant.put(capture, number, segment).statusCode(), CROWD))
                    .toList();
            while (waiting.stream().noneMatch(CompletableFuture::isDone)) {
                most = Math.max(most, connections());
                TestTenant.pause();
            }
            holder.rollback();
        }
        assertThat(waiting).allMatch(one -> List.of(201, 503).contains(one.join()));
        assertThat(most).isEqualTo(POOL);
    }

    private static int connections() throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = 'reelkeep'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void awaitReady(String after) {
        long start = System.nanoTime();
        server.awaitReady();
        LOG.log(System.Logger.Level.INFO, "ready after {0}, after={1} ms", after, millisSince(start));
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Test
    void connections_that_are_cut_are_replaced_and_nothing_is_promised_that_is_not_kept() {
        byte[] segment = SampleLesson.segments(folder, 1).get(0);
        TestTenant tenant = TestTenant.on(server.base());
        String capture = tenant.openCapture().path("capture_id").asText();
        var taken = new TreeSet<Integer>();
        long cutAt = System.nanoTime();
        boolean isBack = true;
        for (int number = 1; number <= SEGMENTS; number++) {
            if (number % 10 == 0) {
                sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'reelkeep'");
                cutAt = System.nanoTime();
                isBack = false;
            }
            int status = tenant.put(capture, number, segment).statusCode();
            assertThat(status).isIn(201, 503);
            if (status == 201) {
                taken.add(number);
                if (!isBack) {
                    assertThat(Duration.ofNanos(System.nanoTime() - cutAt)).isLessThan(PROMPT);
                    isBack = true;
                }
            }
        }
        assertThat(taken).hasSizeGreaterThan(SEGMENTS / 2);
        // Whatever was answered 201 is there: it is answered 200 now. The rest is taken now.
        for (int number = 1; number <= SEGMENTS; number++) {
            assertThat(firstSuccess(tenant, capture, number, segment)).isEqualTo(taken.contains(number) ? 200 : 201);
        }
    }

    @Test
    void whoever_waits_for_a_lock_is_told_so_in_time_and_media_go_on() throws SQLException {
        TestTenant tenant = TestTenant.on(server.base());
        URI media = media(tenant, ready(tenant, 1));
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        byte[] segment = SampleLesson.segments(folder, 1).get(0);

        try (Connection holder = database.getDatabase("reelkeep", "reelkeep").getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table capture in access exclusive mode");
            long start = System.nanoTime();
            assertThat(tenant.put(capture, 1, segment).statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            assertThat(Http.bytes(media).statusCode()).isEqualTo(200);
            holder.rollback();
        }
        assertThat(tenant.put(capture, 1, segment).statusCode()).isEqualTo(201);
    }

    @Test
    void a_node_with_another_master_key_is_not_let_in() throws IOException {
        try (ServerProcess stranger = ServerProcess.launch(emptyFolder("stranger"), environment())) {
            assertThat(stranger.awaitExit()).isEqualTo(1);
            assertThat(stranger.log().lines().reduce((earlier, last) -> last))
                    .get()
                    .asString()
                    .startsWith("Reelkeep cannot start. This database belongs to another master key.")
                    .contains("REELKEEP_MASTER_KEY");
        }
    }

    @Test
    void a_role_that_does_not_exist_is_a_mistake_and_not_waited_for() throws IOException {
        var environment = new TreeMap<>(environment());
        environment.put("REELKEEP_DB_USER", "nobody");
        try (ServerProcess stranger = ServerProcess.launch(emptyFolder("mistaken"), environment)) {
            assertThat(stranger.awaitExit()).isEqualTo(1);
            assertThat(stranger.log())
                    .startsWith("Reelkeep cannot start. The database refuses: ")
                    .contains("nobody", "REELKEEP_DB_USER")
                    .hasLineCount(1);
        }
    }

    /** Stops the database when half of the segment is sent. */
    private static HttpResponse<String> putWhileItStops(TestTenant tenant, String capture, byte[] segment) {
        int half = segment.length / 2;
        String digest = Base64.getEncoder().encodeToString(TestTenant.sha256(segment));
        return tenant.send(tenant.authorised("/api/captures/" + capture + "/segments/2?starts_at=5000&ends_at=10000")
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .PUT(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(segment, 0, half), BodyPublishers.ofInputStream(() -> {
                            stopDatabase();
                            return new ByteArrayInputStream(segment, half, segment.length - half);
                        }))));
    }

    private static void stopDatabase() {
        try {
            database.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void assertRefusesEverything(TestTenant tenant, String capture, byte[] segment) {
        long start = System.nanoTime();
        HttpResponse<String> put = tenant.put(capture, 2, segment);
        HttpResponse<String> read = tenant.tryApi("GET", "captures/" + capture, "");

        for (HttpResponse<String> answer : List.of(put, read)) {
            Refused.asProblem("without database", answer, 503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(Http.get(server.base().resolve("/health/ready")).statusCode())
                .isEqualTo(503);
        assertThat(Http.get(server.base().resolve("/health/live")).statusCode()).isEqualTo(200);
        // Whoever waits for a database holds a thread that others need.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
    }

    /** Sends the segment again until it is taken, as a recorder does. */
    private static int firstSuccess(TestTenant tenant, String capture, int number, byte[] segment) {
        long end = System.nanoTime() + BACK.toNanos();
        while (true) {
            HttpResponse<String> answer = tenant.put(capture, number, segment);
            if (answer.statusCode() != 503 || System.nanoTime() > end) {
                return answer.statusCode();
            }
            TestTenant.pause();
        }
    }

    private static String ready(TestTenant tenant, int segments) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        List<byte[]> lesson = SampleLesson.segments(folder, segments);
        for (int number = 1; number <= segments; number++) {
            assertThat(tenant.put(capture, number, lesson.get(number - 1)).statusCode())
                    .isEqualTo(201);
        }
        tenant.stop(capture, segments);
        return settled(tenant, opened);
    }

    private static String settled(TestTenant tenant, JsonNode opened) {
        String recording = opened.path("recording_id").asText();
        assertThat(tenant.settled(recording).path("state").asText()).isEqualTo("ready");
        return recording;
    }

    private static URI media(TestTenant tenant, String recording) {
        String file =
                tenant.recording(recording).path("files").get(0).path("file_id").asText();
        String link = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
        return server.base().resolve("/media/" + link + "/" + file + ".mp4");
    }

    private static void assertPlays(TestTenant tenant, String recording, int segments) {
        JsonNode file = tenant.recording(recording).path("files").get(0);
        assertThat(file.path("gaps")).isEmpty();
        byte[] bytes = tenant.download(recording, file.path("file_id").asText());
        SampleLesson.assertPlays(folder, bytes, segments * SampleLesson.SEGMENT.toMillis());
    }

    /** What a query sees that asks for the recording and has forgotten the tenant. */
    private static int count(String saying, String recording) {
        try (Connection connection =
                        database.getDatabase("reelkeep", "reelkeep").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set reelkeep.tenant = '" + saying + "'");
            try (ResultSet rows = statement.executeQuery("select count(*) from recording where id = " + recording)) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sql(String statement) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement superuser = connection.createStatement()) {
            superuser.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static Path emptyFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "REELKEEP_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + line.port() + "/reelkeep",
                "REELKEEP_DB_POOL",
                Integer.toString(POOL),
                "REELKEEP_DB_USER",
                "reelkeep",
                "REELKEEP_DB_PASSWORD",
                "reelkeep");
    }
}
