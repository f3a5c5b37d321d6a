package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Optional;

/** What the operator does with the applications of a tenant, and meetings made through them. */
final class Apps {
    private final TestTenant tenant;

    Apps(TestTenant tenant) {
        this.tenant = tenant;
    }

    String meetingThrough(Optional<JsonNode> app, String creator) {
        String through = app.map(one -> ",\"app_id\":\"" + one.path("app_id").asText() + "\"")
                .orElse("");
        return tenant.addMeeting(
                "{\"kind\":\"meeting\",\"subject\":\"Round\",\"creator\":\"" + creator + "\"" + through + "}");
    }

    /** Opened and stopped again: nobody records twice at a time. */
    String record(String held, String recorder) {
        JsonNode opened = tenant.api(
                "POST",
                "captures",
                "{\"meeting_id\":\"" + held + "\",\"recorder\":\"" + recorder + "\",\"origin\":\"cloud\"}");
        tenant.stop(opened.path("capture_id").asText(), 0);
        return opened.path("recording_id").asText();
    }

    void change(JsonNode app, String change) {
        tenant.admin("PATCH", path(app), change);
    }

    String path(JsonNode app) {
        return "tenants/" + tenant.id() + "/apps/" + app.path("app_id").asText();
    }

    /** The status of an answer of the operator's API. */
    int admin(String method, String path, String body) {
        return tenant.send(tenant.request("/api/admin/" + path)
                        .header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    long now() {
        return Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                .getEpochSecond();
    }

    String recorded(Optional<JsonNode> app, String creator) {
        return record(meetingThrough(app, creator), creator);
    }
}
