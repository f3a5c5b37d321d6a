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

/**
 * Records, shares, cuts, writes captions, and deletes some of it again, one after the other. Whatever is not acknowledged is tried
 * again, as any client does; what is acknowledged is told to {@link Promises}.
 */
final class Customer {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int STEPS_OF_A_FILE = 4;
    private static final long DELETED_OF_TEN = 4;

    private final BehindProxy house;
    private final List<byte[]> pieces;
    private final Promises promises;
    private final Random random;

    Customer(BehindProxy house, List<byte[]> pieces, Promises promises, Random random) {
        this.house = house;
        this.pieces = pieces;
        this.promises = promises;
        this.random = random;
    }

    /** One recording and all that is done with it. */
    void work() {
        Content[] all = Content.values();
        Promises.Kept kept = make(all[random.nextInt(all.length)]);
        if (random.nextInt(10) < DELETED_OF_TEN) {
            delete(kept);
        } else {
            promises.keep(kept);
        }
    }

    Promises.Kept make(Content content) {
        String recording = content == Content.WHOLE_FILE ? upload() : record(content.pieces());
        JsonNode ready = settled(recording);
        String file = ready.path("files").get(0).path("file_id").asText();
        String token = house.ask("PUT", "recordings/" + recording + "/share", "{}")
                .path("token")
                .asText();
        Promises.Clip clip = cut(recording, file);
        return new Promises.Kept(
                house.tenant(), recording, file, content, token, List.of(clip), caption(recording, file));
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
        return StreamSupport.stream(
                        house.ask("GET", "captures?state=open", "")
                                .path("captures")
                                .spliterator(),
                        false)
                .filter(capture -> capture.path("state").asText().equals("open"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no capture, but " + BehindProxy.text(answer)));
    }

    private void put(String capture, int number) {
        byte[] piece = pieces.get(number - 1);
        String digest = Base64.getEncoder().encodeToString(TestTenant.sha256(piece));
        HttpResponse<byte[]> answer = house.send(
                TestTenant.segmentPath(capture, number),
                request -> request.header("Content-Type", "video/mp4")
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .PUT(BodyPublishers.ofByteArray(piece)));
        require(answer, OK, CREATED);
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
        require(created, CREATED);
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
        require(answer, 204, CONFLICT);
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

    private JsonNode settled(String recording) {
        JsonNode now = awaitState("recordings/" + recording, "ready", "failed");
        if (!now.path("state").asText().equals("ready") || now.path("files").isEmpty()) {
            throw new AssertionError("not ready: " + now);
        }
        return now;
    }

    private JsonNode awaitState(String path, String... ends) {
        long end = System.nanoTime() + BehindProxy.PATIENCE.toNanos();
        JsonNode now = house.ask("GET", path, "");
        while (!Arrays.asList(ends).contains(now.path("state").asText())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("stuck: " + path + " is " + now);
            }
            TestTenant.pause();
            now = house.ask("GET", path, "");
        }
        return now;
    }

    private Promises.Clip cut(String recording, String file) {
        String body =
                "{\"operation\":\"keep\",\"ranges\":[{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":2000}]}";
        String key = UUID.randomUUID().toString();
        String clips = "recordings/" + recording + "/clips";
        String clip = house.ask("POST", clips, body, "Idempotency-Key", key)
                .path("clip_id")
                .asText();
        String again = house.ask("POST", clips, body, "Idempotency-Key", key)
                .path("clip_id")
                .asText();
        if (!clip.equals(again)) {
            throw new AssertionError("two clips of one key: " + clip + ", " + again);
        }
        JsonNode done = awaitState("clips/" + clip, "done", "failed", "cancelled");
        return new Promises.Clip(clip, done.path("file_id").asText());
    }

    private String caption(String recording, String file) {
        String text = "WEBVTT\n\n00:00:00.500 --> 00:00:01.500\n" + UUID.randomUUID() + "\n";
        HttpResponse<byte[]> answer = house.send(
                "/api/recordings/" + recording + "/files/" + file + "/captions/subtitles/en",
                request -> request.header("Content-Type", "text/vtt").PUT(BodyPublishers.ofString(text)));
        require(answer, OK, CREATED);
        return text;
    }

    private void delete(Promises.Kept kept) {
        HttpResponse<byte[]> answer = house.call("DELETE", "recordings/" + kept.recording() + "?operator=t1", "");
        while (answer.statusCode() == CONFLICT) {
            // A file is still being written out: it is to be asked again in a moment.
            TestTenant.pause();
            answer = house.call("DELETE", "recordings/" + kept.recording() + "?operator=t1", "");
        }
        // The first try may have done it, and its answer may have been lost.
        require(answer, 204, 404);
        promises.delete(kept);
    }

    private static void require(HttpResponse<byte[]> answer, int... wanted) {
        if (Arrays.stream(wanted).noneMatch(status -> status == answer.statusCode())) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + BehindProxy.text(answer));
        }
    }
}
