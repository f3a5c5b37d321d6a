package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.SpliceBench;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that play from their segments before they are written out, through the running server. */
class VirtualFileIT {
    private static final int SEGMENTS = 4;
    private static final int TRIES = 6;
    private static final int LARGE_SECONDS = 4;
    private static final int LARGE_PIECES = 4;
    private static final int MIB = 1 << 20;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static List<byte[]> segments = List.of();

    private TestTenant tenant;

    @BeforeAll
    static void start() {
        server = TimeMachine.start(folder.resolve("server"));
        segments = SampleLesson.segments(folder, SEGMENTS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void newTenant() {
        tenant = TestTenant.on(server.base());
    }

    /** The id of a recording of all segments, each made larger by what players skip. */
    private String recorded(int paddingBytes) {
        return recorded(
                segments.stream().map(segment -> padded(segment, paddingBytes)).toList());
    }

    private String recorded(List<byte[]> pieces) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        for (int number = 1; number <= pieces.size(); number++) {
            tenant.put(capture, number, pieces.get(number - 1));
        }
        tenant.stop(capture, pieces.size());
        return opened.path("recording_id").asText();
    }

    /** So much noise that a second takes some ten megabytes: writing it out takes longer than looking. */
    private static List<byte[]> large() {
        byte[] noise = SpliceBench.read(Clips.with(
                folder, "noise.mp4", LARGE_SECONDS, "-vf", "scale=640:360,noise=alls=80:allf=t", "-qp", "1"));
        return Collections.nCopies(LARGE_PIECES, noise);
    }

    private static byte[] padded(byte[] file, int bytes) {
        byte[] larger = Arrays.copyOf(file, file.length + bytes);
        ByteBuffer box = ByteBuffer.wrap(larger, file.length, bytes);
        if (bytes > 8) {
            box.putInt(bytes).put("free".getBytes(StandardCharsets.US_ASCII));
        }
        return larger;
    }

    private JsonNode file(String recording) {
        return tenant.settled(recording).path("files").get(0);
    }

    private void awaitWrittenOut(String recording) {
        while (file(recording).path("virtual").asBoolean()) {
            TestTenant.pause();
        }
    }

    private String etag(String recording, String file) {
        String token = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
        HttpResponse<String> head = Http.send("HEAD", server.base().resolve("/media/" + token + "/" + file + ".mp4"));
        return head.headers().firstValue("ETag").orElseThrow();
    }

    /** A recording that is still virtual when it is first looked at; the writer is quick, so it may take some tries. */
    private String caughtVirtual() {
        List<byte[]> pieces = large();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String recording = recorded(pieces);
            if (file(recording).path("virtual").asBoolean()) {
                return recording;
            }
        }
        throw new AssertionError("every file was written out before anybody could look");
    }

    @Test
    void a_virtual_file_has_the_bytes_and_the_tag_of_the_file_that_is_written() {
        String recording = caughtVirtual();
        String file = file(recording).path("file_id").asText();
        String earlyTag = etag(recording, file);
        byte[] early = tenant.download(recording, file);

        awaitWrittenOut(recording);

        assertThat(etag(recording, file)).isEqualTo(earlyTag);
        assertThat(tenant.download(recording, file)).isEqualTo(early);
        SampleLesson.assertPlays(folder, early, 1_000L * LARGE_SECONDS * LARGE_PIECES);
    }

    @Test
    void the_bytes_of_the_segments_go_once_the_file_is_written_and_nobody_reads_them() throws IOException {
        long before = keptBytes();
        String recording = recorded(MIB);
        awaitWrittenOut(recording);
        String file = file(recording).path("file_id").asText();
        assertThat(keptBytes() - before).isGreaterThan(SEGMENTS * MIB);

        TimeMachine.advance(tenant, "PT3H");

        long fileBytes = file(recording).path("size_bytes").asLong();
        long end = System.nanoTime() + 60_000_000_000L;
        while (keptBytes() - before > fileBytes && System.nanoTime() < end) {
            TestTenant.pause();
        }
        assertThat(keptBytes() - before).isLessThanOrEqualTo(fileBytes);
        SampleLesson.assertPlays(folder, tenant.download(recording, file), SEGMENTS * SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void the_ledger_tells_every_seam_and_drifts_less_than_15_ms() {
        String recording = recorded(0);
        String file = file(recording).path("file_id").asText();

        JsonNode ledger = tenant.api("GET", "recordings/" + recording + "/files/" + file + "/ledger", "");

        assertThat(ledger.path("seams")).hasSize(SEGMENTS - 1);
        assertThat(ledger.path("seams").get(0).path("segment").asInt()).isEqualTo(2);
        assertThat(ledger.path("seams").get(0).path("at_ms").asInt()).isEqualTo(2_000);
        assertThat(ledger.path("max_drift_us").asLong()).isBetween(0L, 15_000L);
    }

    @Test
    void a_segment_that_is_no_media_is_set_aside_and_the_rest_is_published() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, segments.get(0));
        tenant.put(capture, 2, "this is no media at all".getBytes(StandardCharsets.US_ASCII));
        tenant.put(capture, 3, segments.get(1));
        tenant.stop(capture, 3);

        JsonNode file = file(opened.path("recording_id").asText());

        JsonNode aside = tenant.capture(capture).path("quarantined");
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0).path("segment").asInt()).isEqualTo(2);
        assertThat(aside.get(0).path("cause").asText()).isEqualTo("not_media");
        assertThat(file.path("gaps").get(0).path("segment").asInt()).isEqualTo(2);
        assertThat(file.path("duration_ms").asLong()).isBetween(3_900L, 4_100L);
    }

    @Test
    void the_ledger_of_anything_unknown_is_not_found() {
        String recording = recorded(0);
        String file = file(recording).path("file_id").asText();
        TestTenant stranger = TestTenant.on(server.base());

        assertThat(tenant.tryApi("GET", "recordings/" + recording + "/files/7/ledger", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.tryApi("GET", "recordings/" + recording + "/files/" + file + "/ledger", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private static long keptBytes() throws IOException {
        try (Stream<Path> files = Files.walk(server.dataDir().resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }
}
