package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a person has before it: keeps the cookie of the session, and says the CSRF token with every request. */
final class Browser {
    static final String PASSWORD = "open sesame 密码";

    private final TestTenant tenant;
    private String cookie = "";
    private String csrfToken = "";

    Browser(TestTenant tenant) {
        this.tenant = tenant;
    }

    /** Somebody of the tenant who has signed in with {@link #PASSWORD}. */
    static Browser of(TestTenant tenant, String user) {
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/" + user, "{\"password\":\"" + PASSWORD + "\"}");
        var browser = new Browser(tenant);
        TestTenant.json(browser.signIn(user, PASSWORD));
        return browser;
    }

    /** The same session, on another node. */
    Browser at(TestTenant there) {
        var same = new Browser(there);
        same.cookie = cookie;
        same.csrfToken = csrfToken;
        return same;
    }

    HttpResponse<String> signIn(String user, String password) {
        HttpResponse<String> answer = tenant.send(tenant.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"tenant_id\":\"" + tenant.id() + "\",\"user_id\":\"" + user
                        + "\",\"password\":\"" + password + "\"}")));
        if (answer.statusCode() == 200) {
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            csrfToken = TestTenant.read(answer.body()).path("csrf_token").asText();
        }
        return answer;
    }

    String cookie() {
        return cookie;
    }

    String csrfToken() {
        return csrfToken;
    }

    /** What an answer says; fails unless it is a 2xx. */
    JsonNode api(String method, String path, String body) {
        return TestTenant.json(call(method, path, body));
    }

    int status(String method, String path, String body) {
        return call(method, path, body).statusCode();
    }

    HttpResponse<String> call(String method, String path, String body) {
        return tenant.send(request(path)
                .header("X-CSRF-Token", csrfToken)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** With the cookie alone. */
    HttpRequest.Builder request(String path) {
        return tenant.request("/api/" + path).header("Cookie", cookie).header("Content-Type", "application/json");
    }

    /** A bearer token of this session. */
    String token() {
        return api("POST", "session/tokens", "").path("access_token").asText();
    }
}
