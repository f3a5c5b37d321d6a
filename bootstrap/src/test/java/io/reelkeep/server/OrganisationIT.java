package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the administrators of a tenant set up themselves, and nobody else (F7, F99). */
class OrganisationIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final String NOBODYS = "1318080818611111111";

    private TestTenant tenant;
    private Browser keeper;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        keeper = keeperOf(tenant);
    }

    private static Browser keeperOf(TestTenant of) {
        of.admin(
                "POST",
                "tenants/" + of.id() + "/users",
                "{\"user_id\":\"keeper\",\"name\":\"Keeper\",\"roles\":[\"tenant_admin\"]}");
        return Browser.of(of, "keeper");
    }

    private JsonNode register(String kind) {
        return keeper.api("POST", "apps", "{\"kind\":\"" + kind + "\",\"name\":\"Ours\"}");
    }

    @Test
    void a_key_that_was_given_out_works_until_it_is_replaced_shut_out_or_removed() {
        JsonNode made = register("native");
        String app = "apps/" + made.path("app_id").asText();
        assertThat(statusWith(made)).isEqualTo(200);

        JsonNode replaced = keeper.api("POST", app + "/secret", "");
        assertThat(statusWith(made)).isEqualTo(401);
        assertThat(statusWith(replaced)).isEqualTo(200);

        keeper.api("PATCH", app, "{\"enabled\":false}");
        assertThat(statusWith(replaced)).isEqualTo(403);
        keeper.api("PATCH", app, "{\"enabled\":true,\"name\":\"Renamed\"}");
        assertThat(statusWith(replaced)).isEqualTo(200);
        assertThat(keeper.api("GET", app, "").path("name").asText()).isEqualTo("Renamed");

        keeper.api("DELETE", app, "");
        assertThat(statusWith(replaced)).isEqualTo(401);
        assertThat(keeper.status("GET", app, "")).isEqualTo(404);
    }

    @Test
    void a_secret_is_told_once() {
        JsonNode made = register("meeting");

        assertThat(made.path("secret").asText()).hasSize(32);
        assertThat(keeper.call("GET", "apps", "").body())
                .contains(made.path("key_id").asText())
                .doesNotContain(made.path("secret").asText());
    }

    @Test
    void an_address_is_tried_once_with_a_body_that_tells_of_nothing() {
        String key = register("classroom").path("key_id").asText();
        try (var receiver =
                new CallbackReceiver(n -> n == 1 ? CallbackReceiver.Answer.YES : CallbackReceiver.Answer.NO)) {
            String address = "{\"url\":\"" + receiver.url() + "\",\"sdkappid\":\"" + key + "\"}";
            JsonNode tried = keeper.api("POST", "callback/test", address);
            assertThat(tried.path("acknowledged").asBoolean()).isTrue();
            assertThat(tried.path("status").asInt()).isEqualTo(200);
            assertThat(keeper.status("GET", "callback", "")).isEqualTo(404);

            keeper.api("PUT", "callback", address);
            JsonNode again = keeper.api("POST", "callback/test", "");

            assertThat(again.path("acknowledged").asBoolean()).isFalse();
            assertThat(again.path("detail").asText()).isNotEmpty();
            assertThat(receiver.received()).hasSize(2).allSatisfy(got -> {
                JsonNode body = TestTenant.read(got.body());
                assertThat(body.path("event").asText()).isEqualTo("callback_test");
                assertThat(body.path("data").path("sdkappid").asText()).isEqualTo(key);
                assertThat(got.query()).contains("sdkappid=" + key).contains("sign=");
            });
            assertThat(keeper.api("GET", "callback-deliveries", "").path("deliveries"))
                    .isEmpty();
        }
    }

    @Test
    void administrators_see_the_delivery_log_and_other_people_do_not() {
        Browser teacher = Browser.of(tenant, "t1");

        assertThat(keeper.status("GET", "callback-deliveries", "")).isEqualTo(200);
        assertThat(teacher.status("GET", "callback-deliveries", "")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | apps | ",
                "POST   | apps | {\"kind\":\"native\",\"name\":\"x\"}",
                "GET    | apps/1 | ",
                "PATCH  | apps/1 | {}",
                "POST   | apps/1/secret | ",
                "DELETE | apps/1 | ",
                "GET    | callback | ",
                "PUT    | callback | {\"url\":\"https://x.example/\",\"sdkappid\":\"1\"}",
                "DELETE | callback | ",
                "POST   | callback/test | ",
                "GET    | event-subscriptions | ",
                "POST   | event-subscriptions/keys | ",
                "GET    | event-subscriptions/1 | ",
                "DELETE | event-subscriptions/1 | "
            })
    void neither_other_people_nor_applications_may(String method, String path, String body) {
        String sent = body == null ? "" : body;

        assertThat(Browser.of(tenant, "t1").status(method, path, sent)).isEqualTo(403);
        assertThat(tenant.tryApi(method, path, sent).statusCode()).isEqualTo(403);
    }

    /** The tenant wall: what is another tenant's looks like what does not exist. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | apps/{app} | ",
                "PATCH  | apps/{app} | {\"name\":\"taken\"}",
                "POST   | apps/{app}/secret | ",
                "DELETE | apps/{app} | ",
                "GET    | event-subscriptions/{app} | ",
                "PUT    | event-subscriptions/{app} | {\"name\":\"x\",\"url\":\"http://127.0.0.1:9/\",\"token\":\"t\",\"events\":[\"deleted\"]}",
                "DELETE | event-subscriptions/{app} | "
            })
    void what_is_another_tenants_looks_like_what_does_not_exist(String method, String path, String body) {
        String app = register("meeting").path("app_id").asText();
        Browser stranger = keeperOf(TestTenant.on(SERVER.base()));
        String sent = body == null ? "" : body;

        HttpResponse<String> foreign = stranger.call(method, path.replace("{app}", app), sent);
        HttpResponse<String> unknown = stranger.call(method, path.replace("{app}", NOBODYS), sent);

        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(unknown.statusCode());
        assertThat(anonymous(foreign.body(), app)).isEqualTo(anonymous(unknown.body(), NOBODYS));
        assertThat(keeper.api("GET", "apps/" + app, "").path("name").asText()).isEqualTo("Ours");
    }

    @Test
    void another_tenants_key_signs_nothing_here() {
        TestTenant other = TestTenant.on(SERVER.base());
        String key = other.addApp("classroom").path("key_id").asText();
        String address = "{\"url\":\"http://127.0.0.1:9999/\",\"sdkappid\":\"" + key + "\"}";

        assertThat(keeper.status("PUT", "callback", address)).isEqualTo(401);
        assertThat(keeper.status("POST", "callback/test", address)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | apps | {}",
                "POST  | apps | {\"kind\":\"smoke\",\"name\":\"x\"}",
                "POST  | apps | {\"kind\":\"native\",\"name\":\"\"}",
                "POST  | apps | []",
                "POST  | callback/test | {\"url\":\"ftp://x.example/\",\"sdkappid\":\"1\"}",
                "POST  | callback/test | {\"url\":\"not an address\",\"sdkappid\":\"1\"}",
                "POST  | callback/test | {",
                "PUT   | callback | {\"url\":\"\",\"sdkappid\":\"\"}",
                "PUT   | callback | {\"url\":7}",
                "PUT   | event-subscriptions/1 | {\"name\":\"x\",\"url\":\"https://x.example/\",\"token\":\"t\",\"events\":[]}"
            })
    void odd_input_is_a_400(String method, String path, String body) {
        HttpResponse<String> answer = keeper.call(method, path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"apps/0", "apps/-1", "apps/x", "apps/99999999999999999999", "event-subscriptions/x"})
    void what_is_no_id_names_nothing(String path) {
        assertThat(keeper.status("GET", path, "")).isEqualTo(404);
    }

    private int statusWith(JsonNode app) {
        return tenant.send(tenant.request("/api/recordings")
                        .header(
                                "Authorization",
                                "Bearer " + app.path("bearer_token").asText())
                        .method("GET", HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private static String anonymous(String body, String id) {
        return body.replaceAll("\"request_id\":\"[0-9a-f]+\"", "").replace(id, "");
    }
}
