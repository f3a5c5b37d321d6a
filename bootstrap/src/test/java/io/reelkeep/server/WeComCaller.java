package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;

/** An application of the kind WECOM, calling as WxJava does, or by hand. */
final class WeComCaller {
    private static final String ROOT = "/cgi-bin/meeting/record/";

    private final TestTenant tenant;
    private final URI base;
    private final JsonNode app;

    private WeComCaller(TestTenant tenant, URI base) {
        this.tenant = tenant;
        this.base = base;
        this.app = tenant.addApp("wecom");
    }

    /** A new application of that tenant. */
    static WeComCaller of(TestTenant tenant, URI base) {
        return new WeComCaller(tenant, base);
    }

    /** Made through the application, without which it would not see it (F151). */
    String addMeeting(String teacher) {
        return tenant.addMeeting("{\"kind\":\"class\",\"subject\":\"Algebra\",\"creator\":\"t1\",\"app_id\":\""
                + app.path("app_id").asText() + "\",\"attendees\":[{\"user_id\":\"" + teacher
                + "\",\"role\":\"teacher\"}]}");
    }

    /** What the operator changes of the application. */
    void change(String change) {
        tenant.admin(
                "PATCH",
                "tenants/" + tenant.id() + "/apps/" + app.path("app_id").asText(),
                change);
    }

    WxCpService client() {
        var config = new WxCpDefaultConfigImpl();
        config.setBaseApiUrl("http://127.0.0.1:" + base.getPort());
        config.setCorpId(app.path("key_id").asText());
        config.setCorpSecret(app.path("secret").asText());
        config.setAgentId(1);
        var client = new WxCpServiceImpl();
        client.setWxCpConfigStorage(config);
        return client;
    }

    /** WxJava has no method for these routes; this is what its own methods come down to. */
    JsonNode post(WxCpService client, String route, String fields) throws WxErrorException {
        return TestTenant.read(client.post(client.getWxCpConfigStorage().getApiUrl(ROOT + route), "{" + fields + "}"));
    }

    /** The answer without the id of the request. */
    JsonNode answer(String route, String body) {
        JsonNode answer = TestTenant.json(tenant.send(tenant.request(ROOT + route + "?access_token=" + token())
                .POST(HttpRequest.BodyPublishers.ofString(body))));
        if (answer.path("errcode").asInt() != 0) {
            ((ObjectNode) answer).put("errmsg", answer.path("errmsg").asText().replaceAll(", hint: \\[[^\\]]*]$", ""));
        }
        return answer;
    }

    int code(String route, String body) {
        return answer(route, body).path("errcode").asInt(Integer.MIN_VALUE);
    }

    /** HTTP 200, JSON, both fields, and nothing of our insides: whatever was asked. */
    int rawCode(String method, String route, String query, String headers, String body) {
        String what = method + " " + ROOT + route + query;
        String answer = Http.raw(
                base.getPort(),
                what + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).as(what).startsWith("HTTP/1.1 200 ").containsIgnoringCase("application/json");
        Refused.withoutTraces(what, answer);
        JsonNode json = TestTenant.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(json.path("errmsg").isTextual()).as(answer).isTrue();
        return json.path("errcode").asInt(Integer.MIN_VALUE);
    }

    String token() {
        return TestTenant.json(tenant.send(tenant.request("/cgi-bin/gettoken?corpid="
                        + app.path("key_id").asText() + "&corpsecret="
                        + app.path("secret").asText())))
                .path("access_token")
                .asText();
    }
}
