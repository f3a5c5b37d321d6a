package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody meets, whatever they came for. */
class FrontDoorIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void answers_the_probes_of_anybody(String probe) {
        HttpResponse<String> answer = get(probe);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics?scope=base",
                "/health",
                "/health/started",
                "/openapi",
                "//metrics",
                "/%6detrics",
                "/metrics;a=b",
                "/health/ready/../../metrics"
            })
    void tells_about_itself_to_the_operator_only(String path) {
        HttpResponse<String> stranger = get(path);
        HttpResponse<String> liar = get(path, "Authorization", "Bearer " + SERVER.adminSecret() + "x");
        HttpResponse<String> operator = get(path, "Authorization", "Bearer " + SERVER.adminSecret());

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(liar.statusCode()).isEqualTo(401);
        assertThat(operator.statusCode()).isEqualTo(200);
    }

    @Test
    void opens_no_port_but_its_own() {
        assertThat(ListeningPorts.of(SERVER.process().pid()))
                .containsExactly(SERVER.process().port());
    }

    @Test
    void has_every_commit_of_the_embedded_database_on_the_disk() {
        ServerProcess server = SERVER.process();

        assertThat(OpenFiles.isSynchronous(
                        server.pid(), server.dataDir().resolve("db").resolve("reelkeep.mv.db")))
                .isTrue();
    }

    @Test
    void keeps_its_data_folder_to_its_own_user() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(SERVER.process().dataDir())))
                .isEqualTo("rwx------");
    }

    @Test
    void does_not_say_what_it_is_made_of() {
        HttpResponse<String> answer = get("/nowhere");

        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
        assertThat(answer.body()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("glassfish");
        assertThat(SERVER.log()).doesNotContain("Payara Micro").doesNotContain("+++++");
    }

    @Test
    void has_no_page_at_an_unknown_path() {
        HttpResponse<String> answer = get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("<h1>404 Not Found</h1>");
    }

    @Test
    void says_in_json_that_an_api_does_not_exist() {
        HttpResponse<String> answer = get("/api/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/..%2f..%2fetc", "/a%ff"})
    void refuses_a_path_that_hides_something(String path) {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void publishes_no_description_of_its_own_accord() {
        assertThat(get("/application.wadl").statusCode()).isEqualTo(404);
    }

    @Test
    void gives_every_answer_an_id_and_its_safety_headers() {
        var headers = get("/nowhere").headers();

        assertThat(headers.firstValue("X-Request-Id")).get().asString().matches("[0-9a-f]{16}");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void keeps_the_request_id_of_a_caller_unless_it_is_strange() {
        assertThat(get("/nowhere", "X-Request-Id", "order-66-and-more")
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValue("order-66-and-more");
        assertThat(get("/nowhere", "X-Request-Id", "<script>alert(1)</script>")
                        .headers()
                        .firstValue("X-Request-Id"))
                .get()
                .asString()
                .matches("[0-9a-f]{16}");
    }

    @Test
    void echoes_no_request_back() {
        assertThat(raw("TRACE /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: +4",
                "Content-Length: -1",
                "Transfer-Encoding: xchunked\r\nContent-Length: 4",
                "Content-Length : 4",
            })
    void refuses_a_body_of_which_the_end_is_doubtful(String headers) {
        String answer = raw("POST /api/x HTTP/1.1\r\nHost: a\r\n" + headers
                + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void takes_nothing_after_a_body_of_two_lengths_for_a_second_request() {
        String answer = raw("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked"
                + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer).containsOnlyOnce("HTTP/1.1").contains("Connection: close");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return Http.get(URI.create(SERVER.base() + path), headers);
    }

    private static String raw(String request) {
        return Http.raw(SERVER.process().port(), request);
    }
}
