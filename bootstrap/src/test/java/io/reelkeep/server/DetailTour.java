package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls to what the page of one recording needs; each is answered with success. */
final class DetailTour {
    private final TestTenant tenant;
    private final byte[] segment;

    DetailTour(TestTenant tenant, byte[] segment) {
        this.tenant = tenant;
        this.segment = segment;
    }

    void all() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, segment);
        tenant.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        tenant.settled(recording);
        String one = "recordings/" + recording;
        JsonNode playback = tenant.api("GET", one + "/playback", "");
        String file = playback.path("files").get(0).path("file_id").asText();
        tenant.api("PATCH", one, "{\"subject\":\"季度总结\"}");
        tenant.api("PATCH", one + "/files/" + file, "{\"name\":\"上午场\"}");
    }
}
