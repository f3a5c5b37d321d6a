package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Calls of every kind to the routes about who gets in by a link; each is answered with success. */
final class SharingTour {
    private final URI base;
    private final TestTenant tenant;
    private final String recording;
    private final String file;

    SharingTour(URI base, Path folder) {
        this.base = base;
        this.tenant = TestTenant.on(base);
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
    }

    void links() {
        String whole = "recordings/" + recording + "/share";
        String token = tenant.api("PUT", whole, "{\"audience\":\"wechat_guests\"}")
                .path("token")
                .asText();
        tenant.api("PUT", "recordings/" + recording + "/files/" + file + "/share", "{\"valid_days\":7}");
        for (String type : new String[] {"svg", "png"}) {
            tenant.tryApi("GET", whole + "/qr." + type, "");
            tenant.tryApi("GET", "recordings/" + recording + "/files/" + file + "/share/qr." + type, "");
        }
        tenant.api("GET", "links/" + token + "/explanation", "");
        tenant.admin("GET", "tenants/" + tenant.id() + "/links/" + token + "/explanation", "");
        invitations(token);
    }

    private void invitations(String token) {
        String guests = "recordings/" + recording + "/invitations";
        JsonNode invited = tenant.api("POST", guests, "{\"label\":\"guest\"}");
        tenant.api("GET", guests, "");
        form("/w/" + token + "/invitation", "code=" + invited.path("code").asText());
        tenant.api("DELETE", guests + "/" + invited.path("invitation_id").asText(), "");
    }

    void access() {
        String members = "recordings/" + recording + "/members";
        tenant.api("POST", members, "{\"user_ids\":[\"s1\"]}");
        tenant.api("GET", members, "");
        tenant.api("POST", members + "/remove", "{\"user_ids\":[\"s1\"]}");
        String asked = tenant.api("POST", "recordings/" + recording + "/access-requests", "{\"user_id\":\"s1\"}")
                .path("access_request_id")
                .asText();
        tenant.api("GET", "access-requests", "");
        tenant.api("POST", "access-requests/decide", "{\"access_request_ids\":[\"" + asked + "\"],\"agree\":true}");
    }

    void pages() {
        tenant.addUser("p1");
        String cookie = Browser.of(tenant, "p1").cookie();
        String token = tenant.api("PUT", "recordings/" + recording + "/share", "{\"audience\":\"named_or_approved\"}")
                .path("token")
                .asText();
        Http.get(base.resolve("/sign-in"));
        form(
                "/sign-in",
                "tenant=" + tenant.id() + "&user=p1&password="
                        + URLEncoder.encode(Browser.PASSWORD, StandardCharsets.UTF_8));
        tenant.send(HttpRequest.newBuilder(base.resolve("/w/" + token + "/application"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("note=please")));
    }

    private HttpResponse<String> form(String path, String fields) {
        return tenant.send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }
}
