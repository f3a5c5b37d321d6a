package io.reelkeep.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.server.SampleLesson;
import io.reelkeep.server.TestTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Several recordings of teacher {@code t1}, of meetings with subjects and numbers of their own. */
final class Shelf {
    private static final Duration SEGMENT = Duration.ofSeconds(2);

    private final TestTenant tenant;
    private final List<byte[]> pieces;

    Shelf(TestTenant tenant, Path folder) {
        this.tenant = tenant;
        this.pieces = SampleLesson.segments(folder, 1);
    }

    /** One that is ready. @return its id */
    String put(String subject, String code, String startsAt) {
        JsonNode opened = begin(subject, code, startsAt);
        String capture = opened.path("capture_id").asText();
        byte[] piece = pieces.get(0);
        TestTenant.json(tenant.put(capture, 1, piece, TestTenant.sha256(piece), SEGMENT));
        tenant.stop(capture, 1);
        return tenant.settled(opened.path("recording_id").asText())
                .path("recording_id")
                .asText();
    }

    /** One that is being recorded: its capture. */
    JsonNode begin(String subject, String code, String startsAt) {
        String meeting = tenant.addMeeting("""
                {"kind":"meeting","subject":"%s","creator":"t1","code":"%s","starts_at":"%s",
                 "attendees":[{"user_id":"t1","role":"host"},{"user_id":"s1","role":"participant"}]}""".formatted(subject, code, startsAt));
        return tenant.api(
                "POST", "captures", "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"t1\",\"origin\":\"local\"}");
    }

    void end(JsonNode capture) {
        byte[] piece = pieces.get(0);
        String id = capture.path("capture_id").asText();
        TestTenant.json(tenant.put(id, 1, piece, TestTenant.sha256(piece), SEGMENT));
        tenant.stop(id, 1);
    }
}
