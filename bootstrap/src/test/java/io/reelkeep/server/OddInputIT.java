package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller gets wrong in a path, a parameter or about himself: a documented refusal. */
class OddInputIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final String TOKEN_OF_NOBODY = "Bearer 1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private TestTenant tenant;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
    }

    @AfterEach
    void nothing_was_made_and_the_server_answers() {
        assertThat(tenant.api("GET", "recordings", "").path("recordings")).isEmpty();
        assertThat(SERVER.process().isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999",
                "9223372036854775808",
                "abc",
                "-1",
                "0",
                "%2F",
                "1%2F2",
                "..;",
                "%0a",
                "%F0%9F%92%A9",
                "1;x=2",
                "1e3",
                "+1",
                "%20",
                "1.0"
            })
    void odd_ids_name_nothing(String id) {
        for (String path : List.of(
                "captures/" + id,
                "captures/" + id + "/missing",
                "recordings/" + id,
                "recordings/" + id + "/files/1/share",
                "callback-deliveries/" + id,
                "callback-deliveries/" + id + "/resend",
                "admin/tenants/" + id,
                "admin/tenants/" + id + "/users")) {
            String full = "/api/" + path;
            Refused.asProblem("GET " + full, tenant.send(authorised(full).GET()), 400, 404, 405);
            Refused.asProblem("DELETE " + full, tenant.send(authorised(full).DELETE()), 400, 404, 405);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api",
        "GET,/api/",
        "GET,/api/nothing",
        "POST,/api/captures/1/2/3",
        "GET,/api/captures//1",
        "GET,/api/admin",
        "GET,/api/admin/nothing",
        "PUT,/api/captures",
        "PATCH,/api/recordings",
        "DELETE,/api/admin/tenants",
        "FOO,/api/captures",
        "PROPFIND,/api/recordings",
        "GET,/api/../api/nothing",
        "GET,/api/..;/nothing"
    })
    void unknown_paths_and_methods_are_refused(String method, String path) {
        String answer = Http.raw(
                SERVER.process().port(),
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + tenant.token()
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).as(method + " " + path).containsPattern("^HTTP/1.1 (400|401|404|405) ");
        Refused.withoutTraces(method + " " + path, answer);
        Refused.asProblem(
                method + " " + path,
                answer.substring(answer.indexOf("\r\n\r\n") + 4),
                Integer.parseInt(answer.substring(9, 12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer .",
                "Bearer 1.",
                "Basic dDE6dDE=",
                TOKEN_OF_NOBODY,
                "Bearer 99999999999999999999.AAAA",
                "Bearer é.AAAA",
                "bearer\t1.2",
                "Bearer 1.2, Bearer 3.4"
            })
    void strangers_are_told_apart(String authorization) {
        for (String path : List.of("/api/recordings", "/api/admin/tenants")) {
            HttpRequest.Builder request = tenant.request(path);
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            Refused.asProblem(path, tenant.send(request.GET()), 401);
        }
        Refused.asProblem(
                "long",
                tenant.send(tenant.request("/api/recordings")
                        .header("Authorization", "Bearer 1." + "A".repeat(4000))
                        .GET()),
                401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=2147483648",
                "page=9223372036854775808",
                "page=1e3",
                "page=",
                "page=%00",
                "page=1&page=2",
                "page_size=101",
                "page_size=0",
                "from=NaN",
                "from=1e400",
                "from=%00",
                "from=%2B1000000000-01-01T00:00:00Z",
                "meeting_id=abc",
                "meeting_id=99999999999999999999",
                "origin=moon",
                "owner=%00",
                "from=%",
                "page=%FF"
            })
    void odd_parameters_are_refused(String query) {
        String answer = Http.raw(
                SERVER.process().port(),
                "GET /api/recordings?" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + tenant.token() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        Refused.asProblem(query, answer.substring(answer.indexOf("\r\n\r\n") + 4), 400);
    }

    private HttpRequest.Builder authorised(String path) {
        return path.startsWith("/api/admin")
                ? tenant.request(path).header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                : tenant.authorised(path);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/nothing,404",
        "POST,/v1/records,405",
        "DELETE,/v1/records,400",
        "PATCH,/v1/records,405",
        "GET,/v1/records/1,405",
        "GET,/v1/records/settings/1,400",
        "POST,/v1/records/settings/1,405",
        "GET,/v1/records/settings/1/2,404",
        "GET,/v1/addresses,400",
        "GET,/v1/addresses/1/2,404",
        "GET,/v1/smart,404",
        "GET,/v1/smart/nothing,404",
        "GET,/v1/records/transcripts/nothing,404",
        "GET,/v1/files,404",
        "GET,/v1/records;x=1,400",
        "GET,/v1,404",
        "GET,/v1/records?page=%,400"
    })
    void the_meeting_dialect_refuses_in_its_own_words(String method, String path, int status) {
        String answer = Http.raw(
                SERVER.process().port(),
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).as(path).startsWith("HTTP/1.1 " + status + " ").contains("\"error_info\"", "\"error_code\"");
        Refused.withoutTraces(path, answer);
    }
}
