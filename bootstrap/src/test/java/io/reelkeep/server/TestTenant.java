package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/** A tenant of its own for one test, with a teacher {@code t1}, a student {@code s1} and a class, seen by its recorder. */
public final class TestTenant {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long FIRST_SEGMENT_STARTS_AT = 1_700_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final URI base;
    private final String id;
    private final String meeting;
    private final String token;

    private TestTenant(URI base) {
        this.base = base;
        this.id = admin("POST", "tenants", "{\"name\":\"First School\",\"edition\":\"business\"}")
                .path("tenant_id")
                .asText();
        addUser("t1");
        addUser("s1");
        this.meeting = addMeeting("""
                {"kind":"class","subject":"Algebra","creator":"t1","attendees":
                 [{"user_id":"t1","role":"teacher"},{"user_id":"s1","role":"student"}]}""");
        this.token = addApp("native").path("bearer_token").asText();
    }

    /** @param base of a server whose admin secret is {@link ServerProcess#ADMIN_SECRET} */
    public static TestTenant on(URI base) {
        return new TestTenant(base);
    }

    private TestTenant(URI base, TestTenant same) {
        this.base = base;
        this.id = same.id;
        this.meeting = same.meeting;
        this.token = same.token;
    }

    /** The same tenant, seen by those who ask another node. */
    public TestTenant at(URI other) {
        return new TestTenant(other, this);
    }

    public String id() {
        return id;
    }

    public String meeting() {
        return meeting;
    }

    public String token() {
        return token;
    }

    public void addUser(String user) {
        admin("POST", "tenants/" + id + "/users", "{\"user_id\":\"" + user + "\",\"name\":\"" + user + "\"}");
    }

    public String addMeeting(String body) {
        return admin("POST", "tenants/" + id + "/meetings", body)
                .path("meeting_id")
                .asText();
    }

    public JsonNode addApp(String kind) {
        return admin("POST", "tenants/" + id + "/apps", "{\"kind\":\"" + kind + "\",\"name\":\"" + kind + "\"}");
    }

    /** What an answer of the operator's API says; fails unless it is a 2xx. */
    public JsonNode admin(String method, String path, String body) {
        return json(send(request("/api/admin/" + path)
                .header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))));
    }

    /** What an answer of the native API says; fails unless it is a 2xx. */
    public JsonNode api(String method, String path, String body) {
        return json(tryApi(method, path, body));
    }

    public HttpResponse<String> tryApi(String method, String path, String body) {
        return send(authorised("/api/" + path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonNode openCapture() {
        return openCapture("t1", "local");
    }

    public JsonNode openCapture(String recorder, String origin) {
        return api("POST", "captures", openBody(recorder, origin));
    }

    public String openBody(String recorder, String origin) {
        return "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"" + recorder + "\",\"origin\":\"" + origin + "\"}";
    }

    /** Sends segment {@code number}, said to be the {@code number}th five seconds. */
    public HttpResponse<String> put(String capture, int number, byte[] bytes) {
        return put(capture, number, bytes, sha256(bytes), Duration.ofSeconds(5));
    }

    public HttpResponse<String> put(String capture, int number, byte[] bytes, byte[] digest, Duration length) {
        return send(authorised(segmentPath(capture, number, length))
                .header("Content-Type", "video/mp4")
                .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Where segment {@code number} goes, said to be the {@code number}th five seconds. */
    public static String segmentPath(String capture, int number) {
        return segmentPath(capture, number, Duration.ofSeconds(5));
    }

    private static String segmentPath(String capture, int number, Duration length) {
        long startsAt = FIRST_SEGMENT_STARTS_AT + (number - 1) * length.toMillis();
        return "/api/captures/" + capture + "/segments/" + number + "?starts_at=" + startsAt + "&ends_at="
                + (startsAt + length.toMillis());
    }

    public JsonNode stop(String capture, int count) {
        return api("POST", "captures/" + capture + "/stop", "{\"segment_count\":" + count + "}");
    }

    public JsonNode capture(String capture) {
        return api("GET", "captures/" + capture, "");
    }

    public JsonNode recording(String recording) {
        return api("GET", "recordings/" + recording, "");
    }

    /** Waits until the recording is ready or has failed. */
    public JsonNode settled(String recording) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode now = recording(recording);
            String state = now.path("state").asText();
            if (state.equals("ready") || state.equals("failed")) {
                return now;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("neither ready nor failed: " + now);
            }
            pause();
        }
    }

    /** The bytes of a file of the recording, through a link made for it. */
    public byte[] download(String recording, String file) {
        String token = api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/media/" + token + "/" + file + ".mp4"))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    AsDescribed.checked(CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            if (answer.statusCode() != 200) {
                throw new AssertionError("download answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return AsDescribed.checked(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + answer.body());
        }
        return read(answer.body());
    }

    public static JsonNode read(String body) {
        try {
            return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Between two looks at something that will come. */
    public static void pause() {
        pause(Duration.ofMillis(50));
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
