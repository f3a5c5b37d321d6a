package io.reelkeep.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Speaks the native ingest API. Thread-safe. */
final class CaptureClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI server;
    private final String token;

    /** @param server the base address, with or without a slash at its end */
    CaptureClient(URI server, String token) {
        this.server = URI.create(server.toString().replaceAll("/+$", ""));
        this.token = token;
    }

    /** @return the progress of the new capture */
    JsonNode open(String meeting, String recorder, String origin) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("meeting_id", meeting);
        body.put("recorder", recorder);
        body.put("origin", origin);
        return sendJson("POST", "/api/captures", body);
    }

    JsonNode capture(String id) throws IOException, InterruptedException {
        return send(request("/api/captures/" + id).GET());
    }

    /** Sends one segment; sending it again is harmless. */
    JsonNode put(String capture, Piece piece, Instant began) throws IOException, InterruptedException {
        String target = "/api/captures/" + capture + "/segments/" + piece.number()
                + "?starts_at=" + began.plusMillis(piece.startMillis()).toEpochMilli()
                + "&ends_at=" + began.plusMillis(piece.endMillis()).toEpochMilli();
        return send(request(target)
                .header("Content-Type", "video/mp4")
                .header("Content-Digest", "sha-256=:" + sha256(piece.bytes()) + ":")
                .PUT(HttpRequest.BodyPublishers.ofFile(piece.bytes())));
    }

    JsonNode stop(String capture, int segments) throws IOException, InterruptedException {
        return sendJson(
                "POST",
                "/api/captures/" + capture + "/stop",
                JSON.createObjectNode().put("segment_count", segments));
    }

    JsonNode recording(String id) throws IOException, InterruptedException {
        return send(request("/api/recordings/" + id).GET());
    }

    JsonNode share(String recording) throws IOException, InterruptedException {
        return send(request("/api/recordings/" + recording + "/share").PUT(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonNode sendJson(String method, String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new ServerRefused(response.statusCode(), reasonOf(response));
        }
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    private static String reasonOf(HttpResponse<String> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            return response.statusCode() + " " + problem.path("code").asText("") + ": "
                    + problem.path("detail").asText(problem.path("title").asText(""));
        } catch (IOException notJson) {
            return Integer.toString(response.statusCode());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
