package io.reelkeep.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.server.SampleLesson;
import io.reelkeep.server.TestTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Something to look at: a recording of a test picture with a tone, of teacher {@code t1}.
 *
 * @param id of the recording
 * @param file its one file
 */
public record Lesson(String id, String file) {
    private static final Duration SEGMENT = Duration.ofSeconds(2);

    /** @param segments each of two seconds */
    public static Lesson record(TestTenant tenant, Path folder, int segments) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        List<byte[]> pieces = SampleLesson.segments(folder, segments);
        for (int number = 1; number <= pieces.size(); number++) {
            byte[] piece = pieces.get(number - 1);
            TestTenant.json(tenant.put(capture, number, piece, TestTenant.sha256(piece), SEGMENT));
        }
        tenant.stop(capture, segments);
        JsonNode ready = tenant.settled(opened.path("recording_id").asText());
        return new Lesson(
                ready.path("recording_id").asText(),
                ready.path("files").path(0).path("file_id").asText());
    }

    /** The address of a new link to all of it, on terms as {@code PUT …/share} takes them. */
    public String share(TestTenant tenant, String terms) {
        return tenant.api("PUT", "recordings/" + id + "/share", terms)
                .path("url")
                .asText();
    }
}
