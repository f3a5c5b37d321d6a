package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;

/** Records until told to finish, behind a proxy: where one node does not answer, or says that it cannot, the next is asked. */
final class Recorder {
    private static final int NOBODY = 0;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<TestTenant> nodes;
    private final List<byte[]> pieces;
    private final String capture;
    private final String recording;
    private volatile boolean finished;
    private int turn;
    private int failed;

    Recorder(List<TestTenant> nodes, List<byte[]> pieces) {
        this.nodes = nodes;
        this.pieces = pieces;
        JsonNode opened = nodes.get(0).openCapture();
        capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
    }

    void finish() {
        finished = true;
    }

    String recording() {
        return recording;
    }

    /** How many segments no node would take. */
    int failed() {
        return failed;
    }

    void record() {
        int number = 0;
        while (!finished || number < pieces.size()) {
            number++;
            if (!isTaken(number)) {
                failed++;
            }
            TestTenant.pause();
        }
        nodes.get(0).stop(capture, number);
    }

    private boolean isTaken(int number) {
        byte[] piece = pieces.get((number - 1) % pieces.size());
        for (int attempt = 0; attempt < nodes.size(); attempt++) {
            if (put(nodes.get(turn++ % nodes.size()), number, piece) / 100 == 2) {
                return true;
            }
        }
        return false;
    }

    /** By a client of its own: after it is undeployed, it is the container that answers 503, in its own words. */
    private int put(TestTenant node, int number, byte[] piece) {
        String digest = Base64.getEncoder().encodeToString(TestTenant.sha256(piece));
        HttpRequest request = node.authorised(TestTenant.segmentPath(capture, number))
                .header("Content-Type", "video/mp4")
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(piece))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return NOBODY;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
