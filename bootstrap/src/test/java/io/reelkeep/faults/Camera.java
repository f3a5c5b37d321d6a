package io.reelkeep.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.server.TestTenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Brings contents in, by each of the roads there are. Whatever is not acknowledged is sent again. */
final class Camera {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int STEPS_OF_A_FILE = 4;
    private static final int ROOMS = 1_000_000_000;

    /** To be tried again, in answers that say 200. */
    private static final List<Integer> FAULTS_OF_OURS = List.of(30_000_201, 30_000_208);

    /** The recording is on already: an answer was lost. */
    private static final int ON_ALREADY = 30_000_415;

    /** It is over already: another lost answer, or silence. */
    private static final List<Integer> OVER = List.of(0, 30_000_412, 30_000_413);

    private final BehindProxy house;
    private final List<byte[]> pieces;
    private final Random random;

    Camera(BehindProxy house, List<byte[]> pieces, Random random) {
        this.house = house;
        this.pieces = pieces;
        this.random = random;
    }

    /** @return the recording it came into */
    String bring(Content content) {
        return switch (content) {
            case SHORT, LONG -> record(content.pieces());
            case LIVE -> live(content.pieces());
            case WHOLE_FILE -> upload();
        };
    }

    private String live(int count) {
        int room = random.nextInt(ROOMS);
        house.addMeeting("{\"kind\":\"live_room\",\"code\":\"" + room + "\",\"subject\":\"Live\",\"creator\":\"t1\","
                + "\"attendees\":[{\"user_id\":\"t1\",\"role\":\"host\"}]}");
        String who = "{\"room_id\":" + room + ",\"user_id\":\"t1\"";
        JsonNode started = recorder("start", who + ",\"file_name\":\"room_" + room + "\"}", List.of(0, ON_ALREADY));
        String capture = started.at("/data/capture_id").asText();
        if (capture.isEmpty()) {
            capture = onlyOpen().path("capture_id").asText();
        }
        for (int number = 1; number <= count; number++) {
            put(capture, number);
        }
        recorder("stop", who + "}", OVER);
        return house.ask("GET", "captures/" + capture, "").path("recording_id").asText();
    }

    private JsonNode recorder(String operation, String body, List<Integer> wanted) {
        long end = System.nanoTime() + BehindProxy.PATIENCE.toNanos();
        JsonNode told = say(operation, body);
        while (FAULTS_OF_OURS.contains(told.path("code").asInt()) && System.nanoTime() < end) {
            TestTenant.pause();
            told = say(operation, body);
        }
        if (!wanted.contains(told.path("code").asInt())) {
            throw new AssertionError(operation + " of " + body + " answered " + told);
        }
        return told;
    }

    private JsonNode say(String operation, String body) {
        return TestTenant.read(BehindProxy.text(house.send(
                "/live/v1/recorder/" + operation,
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)))));
    }

    private String record(int count) {
        // What is recorded of one meeting comes into one recording.
        JsonNode opened = open(house.addMeeting());
        String capture = opened.path("capture_id").asText();
        for (int number = 1; number <= count; number++) {
            put(capture, number);
        }
        house.ask("POST", "captures/" + capture + "/stop", "{\"segment_count\":" + count + "}");
        return opened.path("recording_id").asText();
    }

    /** When the answer of the first try is lost, the second one says that there is one already. */
    private JsonNode open(String meeting) {
        HttpResponse<byte[]> answer = house.call(
                "POST", "captures", "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"t1\",\"origin\":\"local\"}");
        if (answer.statusCode() == CREATED) {
            return TestTenant.read(BehindProxy.text(answer));
        }
        return onlyOpen();
    }

    private JsonNode onlyOpen() {
        return StreamSupport.stream(
                        house.ask("GET", "captures?state=open", "")
                                .path("captures")
                                .spliterator(),
                        false)
                .filter(capture -> capture.path("state").asText().equals("open"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no capture is open"));
    }

    private void put(String capture, int number) {
        byte[] piece = pieces.get(number - 1);
        String digest = Base64.getEncoder().encodeToString(TestTenant.sha256(piece));
        HttpResponse<byte[]> answer = house.send(
                TestTenant.segmentPath(capture, number),
                request -> request.header("Content-Type", "video/mp4")
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .PUT(BodyPublishers.ofByteArray(piece)));
        BehindProxy.require(answer, OK, CREATED);
    }

    private String upload() {
        byte[] whole = pieces.get(1);
        String name = UUID.randomUUID().toString();
        HttpResponse<byte[]> created = house.send(
                "/uploads",
                request -> tus(request)
                        .header("Upload-Length", Integer.toString(whole.length))
                        .header("Upload-Metadata", "filename " + base64(name + ".mp4") + ",owner " + base64("t1"))
                        .POST(BodyPublishers.noBody()));
        BehindProxy.require(created, CREATED);
        String path = URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
        int offset = 0;
        while (offset < whole.length) {
            offset = patch(path, whole, offset);
        }
        return recordingOf(name);
    }

    /** What was acknowledged never goes back, whichever node is asked. */
    private int patch(String path, byte[] whole, int offset) {
        int end = Math.min(whole.length, offset + whole.length / STEPS_OF_A_FILE + 1);
        HttpResponse<byte[]> answer = house.send(
                path,
                request -> tus(request)
                        .header("Upload-Offset", Integer.toString(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(whole, offset, end))));
        BehindProxy.require(answer, 204, CONFLICT);
        int now = Math.toIntExact(house.send(path, request -> tus(request).method("HEAD", BodyPublishers.noBody()))
                .headers()
                .firstValueAsLong("Upload-Offset")
                .orElse(whole.length));
        if (now < offset || answer.statusCode() != CONFLICT && now < end) {
            throw new AssertionError(
                    "the upload stood at " + offset + ", was sent bytes up to " + end + " and stands at " + now);
        }
        return now;
    }

    private static HttpRequest.Builder tus(HttpRequest.Builder request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** It bears the name of the file. */
    private String recordingOf(String name) {
        long end = System.nanoTime() + BehindProxy.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode captures =
                    house.ask("GET", "captures?origin=upload&q=" + name, "").path("captures");
            if (!captures.isEmpty()) {
                return captures.get(0).path("recording_id").asText();
            }
            TestTenant.pause();
        }
        throw new AssertionError("no recording came of the file " + name);
    }
}
