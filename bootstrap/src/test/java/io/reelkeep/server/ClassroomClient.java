package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Signs as clients of the Classroom dialect do (contract: Classroom 1). */
final class ClassroomClient {
    private static final long STARTS_AT_MILLIS = 1_700_000_000_000L;
    private static final long SEGMENT_MILLIS = SampleLesson.SEGMENT.toMillis();

    private final TestTenant tenant;
    private final JsonNode app;

    ClassroomClient(TestTenant tenant) {
        this.tenant = tenant;
        this.app = tenant.addApp("classroom");
    }

    JsonNode call(String path, String body) {
        return TestTenant.json(send(path, body));
    }

    int code(String path, String body) {
        return call(path, body).path("error_code").asInt(Integer.MIN_VALUE);
    }

    HttpResponse<String> send(String path, String body) {
        return tenant.send(tenant.request(target(path, ""))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A segment that says the truth of itself. */
    JsonNode segment(String task, int number, byte[] bytes) {
        return TestTenant.json(segment(query(task, number, bytes), bytes));
    }

    HttpResponse<String> segment(String query, byte[] bytes) {
        return segment(query, "application/octet-stream", bytes);
    }

    HttpResponse<String> segment(String query, String type, byte[] bytes) {
        return tenant.send(tenant.request(target("localrecord/segment", query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    static String query(String task, int number, byte[] bytes) {
        long startsAt = STARTS_AT_MILLIS + (number - 1) * SEGMENT_MILLIS;
        return "&task_id=" + task + "&sequence=" + number + "&md5=" + MeetingClient.md5(bytes) + "&start_time_ms="
                + startsAt + "&end_time_ms=" + (startsAt + SEGMENT_MILLIS);
    }

    private String target(String path, String more) {
        long expireTime =
                Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                                .getEpochSecond()
                        + 120;
        byte[] signed = (app.path("secret").asText() + expireTime).getBytes(StandardCharsets.UTF_8);
        return "/paas/v1/" + path + "?sdkappid=" + app.path("key_id").asText() + "&random=4711&expire_time="
                + expireTime + "&sign=" + MeetingClient.md5(signed) + more;
    }
}
