package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls of every kind to the routes about standing, retention, holds and the recycle bin; each is answered with success. */
final class StandingTour {
    private final TestTenant tenant;
    private final byte[] segment;

    StandingTour(TestTenant tenant, byte[] segment) {
        this.tenant = tenant;
        this.segment = segment;
    }

    void tenant() {
        String recording = recorded();
        tenant.api("GET", "standing", "");
        tenant.api("PUT", "retention", "{\"trash_days\":1}");
        tenant.api("GET", "retention", "");
        tenant.api("GET", "retention/forecast?days=1", "");
        String hold = "recordings/" + recording + "/legal-hold";
        tenant.api("PUT", hold, "{\"reason\":\"court\"}");
        tenant.api("GET", hold, "");
        tenant.api("DELETE", hold, "");
        throwAway(recording);
        tenant.api("GET", "trash", "");
        tenant.api("POST", "trash/" + recording + "/restore", "");
        throwAway(recording);
        tenant.api("DELETE", "trash/" + recording, "");
    }

    void operator() {
        String own = "tenants/" + tenant.id();
        tenant.admin("GET", own + "/standing", "");
        tenant.admin("PUT", own + "/retention", "{}");
        tenant.admin("GET", own + "/retention", "");
        tenant.admin("GET", own + "/retention/forecast", "");
    }

    private String recorded() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, segment);
        tenant.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        tenant.settled(recording);
        return recording;
    }

    /** As soon as its file is written out. */
    private void throwAway(String recording) {
        while (tenant.tryApi("DELETE", "recordings/" + recording, "").statusCode() == 409) {
            TestTenant.pause();
        }
    }
}
