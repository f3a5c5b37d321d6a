package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * A tenant with a finished recording of {@code t1}, and a Meeting client of it.
 *
 * @param file the only one
 */
record MeetingLesson(TestTenant tenant, MeetingClient client, String recording, String file) {
    static final String OWNER = "operator_id=t1&operator_id_type=1";

    static MeetingLesson record(ReelkeepServer server, Path folder) {
        TestTenant tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        String file =
                tenant.settled(recording).path("files").get(0).path("file_id").asText();
        return new MeetingLesson(tenant, new MeetingClient(tenant), recording, file);
    }
}
