package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.SpliceBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slow viewers and slow uploads take all their places and nothing else (reliability S1, S2; P3b, P4). */
class LoadIT {
    private static final int VIEWERS = 128;
    private static final int UPLOADS = 64;

    /** More than there are places for. */
    private static final int SPARE = 16;

    private static final int CALLS = 200;
    private static final int LITTLE_BUFFER = 8 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Less than anybody waits for a place, on a machine that does other things as well; figures are taken by {@code viewers.sh}. */
    private static final Duration PROMPT = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    private final List<Socket> open = new ArrayList<>();

    @Test
    @Timeout(180)
    void the_api_answers_while_every_place_is_taken_by_somebody_slow() throws IOException {
        try (ServerProcess server = ServerProcess.start(
                folder,
                Map.of(
                        "REELKEEP_MAX_CONCURRENT_DOWNLOADS", Integer.toString(VIEWERS),
                        "REELKEEP_MAX_CONCURRENT_UPLOADS", Integer.toString(UPLOADS)))) {
            TestTenant tenant = TestTenant.on(server.base());
            String film = film(tenant);
            String capture = tenant.openCapture().path("capture_id").asText();
            stall(server, film);
            crawl(server, tenant, capture);

            assertThat(slowestButOne(tenant)).isLessThan(PROMPT);
            assertSentAway(server, "GET " + film + " HTTP/1.1\r\n", "");
            assertSentAway(
                    server, put(capture, UPLOADS + SPARE + 1), authorised(tenant) + "Content-Length: 1000000\r\n");

            for (Socket socket : open) {
                socket.close();
            }
            awaitPlaces(server, film);
            assertThat(tenant.put(capture, UPLOADS + SPARE + 2, new byte[] {1}).statusCode())
                    .isNotEqualTo(503);
            assertThat(server.log()).doesNotContain("OutOfMemoryError");
        }
    }

    private String film(TestTenant tenant) {
        byte[] noise = SpliceBench.read(
                Clips.with(folder, "noise.mp4", 1, "-vf", "scale=640:360,noise=alls=80:allf=t", "-qp", "1"));
        JsonNode opened = tenant.openCapture();
        tenant.put(opened.path("capture_id").asText(), 1, noise);
        tenant.stop(opened.path("capture_id").asText(), 1);
        String recording = opened.path("recording_id").asText();
        String file =
                tenant.settled(recording).path("files").get(0).path("file_id").asText();
        String token = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
        return "/media/" + token + "/" + file + ".mp4";
    }

    /** Each reads the first line and nothing more. */
    private void stall(ServerProcess server, String film) throws IOException {
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            Socket socket = connect(server);
            write(socket, "GET " + film + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 200");
        }
    }

    /** Each sends the beginning of a segment, and leaves us waiting for the rest. */
    private void crawl(ServerProcess server, TestTenant tenant, String capture) throws IOException {
        for (int upload = 1; upload <= UPLOADS + SPARE; upload++) {
            write(
                    connect(server),
                    put(capture, upload) + "Host: localhost\r\n" + authorised(tenant)
                            + "Content-Length: 1000000\r\n\r\nonly this");
        }
        // All places are taken when as many as there are too many have been sent away.
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (answered() < SPARE) {
            assertThat(System.nanoTime()).as("all uploads have a place").isLessThan(end);
            TestTenant.pause();
        }
        assertThat(answered()).isEqualTo(SPARE);
    }

    /** How many of those who upload have been told something. */
    private long answered() throws IOException {
        long answered = 0;
        for (Socket socket : open.subList(VIEWERS, open.size())) {
            answered += socket.getInputStream().available() > 0 ? 1 : 0;
        }
        return answered;
    }

    private static String put(String capture, int number) {
        return "PUT /api/captures/" + capture + "/segments/" + number + "?starts_at="
                + (1_700_000_000_000L + number * 5L) + "&ends_at=" + (1_700_000_000_005L + number * 5L)
                + " HTTP/1.1\r\n";
    }

    private static String authorised(TestTenant tenant) {
        return "Authorization: Bearer " + tenant.token() + "\r\nContent-Type: video/mp4\r\nContent-Digest: sha-256=:"
                + Base64.getEncoder().encodeToString(TestTenant.sha256(new byte[0])) + ":\r\n";
    }

    private static Duration slowestButOne(TestTenant tenant) {
        return IntStream.range(0, CALLS)
                .mapToObj(call -> {
                    long began = System.nanoTime();
                    tenant.api("GET", "recordings", "");
                    return Duration.ofNanos(System.nanoTime() - began);
                })
                .sorted()
                .toList()
                .get(CALLS - 2);
    }

    /** At once, and told when to come again, though the body of the request never comes. */
    private void assertSentAway(ServerProcess server, String begin, String headers) throws IOException {
        Socket socket = connect(server);
        long began = System.nanoTime();
        write(socket, begin + "Host: localhost\r\n" + headers + "\r\n");
        socket.setSoTimeout((int) PATIENCE.toMillis());
        byte[] answer = new byte[LITTLE_BUFFER];
        int length = socket.getInputStream().read(answer);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PROMPT);
        assertThat(new String(answer, 0, length, StandardCharsets.ISO_8859_1))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: ");
    }

    private static void awaitPlaces(ServerProcess server, String film) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Http.get(server.base().resolve(film), "Range", "bytes=0-9").statusCode() != 206) {
            assertThat(System.nanoTime()).as("places are given back").isLessThan(end);
            TestTenant.pause();
        }
    }

    private Socket connect(ServerProcess server) throws IOException {
        var socket = new Socket();
        open.add(socket);
        socket.setReceiveBufferSize(LITTLE_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        return socket;
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200 OK".length()), StandardCharsets.ISO_8859_1);
    }
}
