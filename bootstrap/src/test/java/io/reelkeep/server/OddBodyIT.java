package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller gets wrong in a JSON body: a documented refusal, and nothing is kept. */
class OddBodyIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private TestTenant tenant;
    private String capture = "";

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        capture = tenant.openCapture().path("capture_id").asText();
    }

    @AfterEach
    void nothing_was_kept_and_the_server_answers() {
        String home = "tenants/" + tenant.id();
        assertThat(tenant.api("GET", "recordings", "").path("recordings")).hasSize(1);
        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("open");
        assertThat(tenant.capture(capture).path("received_segments").asInt()).isZero();
        assertThat(tenant.admin("GET", home + "/users", "").path("users")).hasSize(2);
        assertThat(tenant.admin("GET", home + "/meetings", "").path("meetings")).hasSize(1);
        assertThat(tenant.admin("GET", home + "/apps", "").path("apps")).hasSize(1);
        assertThat(tenant.admin("GET", home, "").path("name").asText()).isEqualTo("First School");
        assertThat(tenant.admin("GET", "tenants?after=" + tenant.id(), "").path("tenants"))
                .isEmpty();
        assertThat(SERVER.process().isReady()).isTrue();
    }

    @Test
    void what_is_no_proper_json_is_refused_everywhere() {
        SoftAssertions.assertSoftly(softly -> routes().forEach((path, method) -> malformed()
                .forEach((what, body) -> softly.assertThatCode(() -> {
                            HttpResponse<String> answer = tenant.send(json(path).method(method, publisher(body)));
                            Refused.asProblem(what + " to " + path, answer, 400);
                        })
                        .doesNotThrowAnyException())));
    }

    @Test
    void a_body_of_300_kib_is_too_large() {
        String body = "{\"name\":\"" + "x".repeat(300 * 1024) + "\"}";

        routes().forEach((path, method) ->
                Refused.asProblem(path, tenant.send(json(path).method(method, BodyPublishers.ofString(body))), 413));
    }

    @Test
    void bodies_in_other_forms_are_refused() {
        routes().forEach((path, method) -> {
            HttpRequest.Builder zipped = json(path).header("Content-Encoding", "gzip");
            Refused.asProblem(path, tenant.send(zipped.method(method, BodyPublishers.ofString("{}"))), 415);
            for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "nonsense", "")) {
                HttpRequest.Builder other = json(path).setHeader("Content-Type", type);
                Refused.asProblem(
                        path + " " + type, tenant.send(other.method(method, BodyPublishers.ofString("{}"))), 400, 415);
            }
            HttpRequest.Builder untyped = authorised(path).method(method, BodyPublishers.ofString("{}"));
            Refused.asProblem(path + " untyped", tenant.send(untyped), 400, 415);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "4294967297",
                "2147483648",
                "1.5",
                "1e400",
                "1e2",
                "-1",
                "\"3\"",
                "null",
                "true",
                "[]",
                "{}",
                "1000001",
                "0x10",
                "01",
                "+1",
                "NaN",
                "1e400000000"
            })
    void a_segment_count_is_a_whole_number_in_bounds(String count) {
        Refused.asProblem(
                count,
                tenant.tryApi("POST", "captures/" + capture + "/stop", "{\"segment_count\":" + count + "}"),
                400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "tenants|{'name':'A','edition':'gold'}",
                "tenants|{'name':'','edition':'free'}",
                "tenants|{'name':' ','edition':'free'}",
                "tenants|{'name':'300','edition':'free'}",
                "tenants|{'name':1,'edition':'free'}",
                "tenants|{'name':'A'}",
                "tenants|{'name':'A','edition':'free','tenant_id':'1'}",
                "tenants|{'name':'A','edition':'free','quota_bytes':9223372036854775808}",
                "tenants|{'name':'A','edition':'free','quota_bytes':-1}",
                "tenants|{'name':'A','edition':'free','quota_bytes':1.5}",
                "tenants|{'name':'A','edition':'free','quota_bytes':1e400}",
                "tenants|{'name':'A','edition':'free','quota_bytes':'5'}",
                "tenants|{'name':'A','edition':'free','paid_until':'soon'}",
                "tenants|{'name':'A','edition':'free','paid_until':'+1000000000-01-01T00:00:00Z'}",
                "tenants|{'name':'A','edition':'free','time_zone':'Mars/Phobos'}",
                "tenants|{'name':'A\\u0000','edition':'free'}",
                "tenants|{'name':'A\\ud800','edition':'free'}",
                "tenants/ID/users|{'user_id':'300','name':'A'}",
                "tenants/ID/users|{'user_id':'','name':'A'}",
                "tenants/ID/users|{'user_id':'u','name':'300'}",
                "tenants/ID/users|{'user_id':'u\\u0000','name':'A'}",
                "tenants/ID/users|{'user_id':'u','name':'A','kind':'robot'}",
                "tenants/ID/users|{'user_id':7,'name':'A'}",
                "tenants/ID/meetings|{'subject':'300','creator':'t1'}",
                "tenants/ID/meetings|{'subject':'A','creator':''}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','code':'1x'}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','meeting_id':'99999999999999999999'}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','meeting_id':'abc'}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','starts_at':'NaN'}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','starts_at':'2026-03-02T12:00:00Z','ends_at':'2026-03-01T12:00:00Z'}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','attendees':{}}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','attendees':[null]}",
                "tenants/ID/meetings|{'subject':'A','creator':'t1','attendees':[{'user_id':'t1','role':'king'}]}",
                "tenants/ID/apps|{'kind':'native','name':'300'}",
                "tenants/ID/apps|{'kind':'foreign','name':'A'}",
                "tenants/ID/apps|{'kind':'native'}",
            })
    void the_operator_is_told_what_is_wrong(String path, String body) {
        String text = body.replace('\'', '"').replace("\"300\"", "\"" + "n".repeat(300) + "\"");
        HttpRequest.Builder request =
                json("/api/admin/" + path.replace("ID", tenant.id())).POST(BodyPublishers.ofString(text));

        Refused.asProblem(path + " " + body, tenant.send(request), 400);
    }

    private Map<String, String> routes() {
        String home = "/api/admin/tenants/" + tenant.id();
        var routes = new LinkedHashMap<String, String>();
        routes.put("/api/captures", "POST");
        routes.put("/api/captures/" + capture + "/stop", "POST");
        routes.put("/api/admin/tenants", "POST");
        routes.put(home, "PATCH");
        routes.put(home + "/users", "POST");
        routes.put(home + "/meetings", "POST");
        routes.put(home + "/apps", "POST");
        routes.put(home + "/callback", "PUT");
        routes.put("/api/admin/clock/advance", "POST");
        return routes;
    }

    private static Map<String, byte[]> malformed() {
        var bodies = new LinkedHashMap<String, byte[]>();
        for (String text : List.of(
                "",
                " ",
                "{",
                "}",
                "null",
                "[]",
                "[{}]",
                "\"x\"",
                "1",
                "{} {}",
                "{'name':'A'}",
                "\uFEFF{}",
                "{\"unheard_of\":1}",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"\\u0000\":1}",
                "{\"name\":NaN}",
                "{\"name\":\"A\",}",
                "{\"name\":\"\\x\"}",
                "{\"name\":[[]]}")) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("UTF-16", "{}".getBytes(StandardCharsets.UTF_16));
        bodies.put("not UTF-8", new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'});
        bodies.put("2,000 deep", "[".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        bodies.put("100,000 deep", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        bodies.put("objects", "{\"name\":".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        return bodies;
    }

    private HttpRequest.Builder json(String path) {
        return authorised(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(byte[] body) {
        return BodyPublishers.ofByteArray(body);
    }

    private HttpRequest.Builder authorised(String path) {
        return path.startsWith("/api/admin")
                ? tenant.request(path).header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                : tenant.authorised(path);
    }
}
