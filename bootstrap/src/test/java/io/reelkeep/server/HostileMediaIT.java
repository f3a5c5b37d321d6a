package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Mp4;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Segments made to bring a reader down: alone they fail with a reason, among good ones they are a declared gap. */
class HostileMediaIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    // of the pools that grow with the load and shrink with time
    private static final int SPARE_THREADS = 8;

    @TempDir
    Path folder;

    private TestTenant tenant;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(60)
    void alone_it_fails_with_a_reason_and_the_server_lives(byte[] bomb) {
        JsonNode failed = recorded(List.of(bomb));

        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("failure").asText()).isNotEmpty();
        Refused.withoutTraces("failure", failed.toString());
        assertThat(SERVER.process().isReady()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(60)
    void among_good_ones_it_is_a_declared_gap(byte[] bomb) {
        List<byte[]> lesson = SampleLesson.segments(folder, 2);

        JsonNode ready = recorded(List.of(lesson.get(0), bomb, lesson.get(1)));

        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(ready.path("files")).hasSize(1);
        assertThat(ready.path("files").get(0).path("gaps")).hasSize(1);
        assertThat(ready.path("files")
                        .get(0)
                        .path("gaps")
                        .get(0)
                        .path("segment")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @Timeout(120)
    void no_job_leaves_a_thread_or_an_open_file_behind() {
        List<byte[]> lesson = SampleLesson.segments(folder, 2);
        List<List<byte[]>> jobs = new ArrayList<>();
        bombs().forEach(bomb -> jobs.add(List.of(lesson.get(0), bomb.getPayload(), lesson.get(1))));
        jobs.forEach(this::recorded);
        long threads = OpenFiles.threads(SERVER.process().pid());

        jobs.forEach(this::recorded);
        jobs.forEach(this::recorded);

        assertThat(OpenFiles.threads(SERVER.process().pid())).isLessThanOrEqualTo(threads + SPARE_THREADS);
        Path blobs = SERVER.process().dataDir().resolve("media/blobs");
        for (int looks = 0; looks < 100 && OpenFiles.below(SERVER.process().pid(), blobs) > 0; looks++) {
            TestTenant.pause();
        }
        assertThat(OpenFiles.below(SERVER.process().pid(), blobs)).isZero();
    }

    static Stream<Named<byte[]>> bombs() {
        byte[] sizes = Mp4.stsz(0, 0xFFFF_FFFFL);
        return Stream.of(
                Named.of("four thousand million samples", movie(sizes, Mp4.stts(0xFFFF_FFFFL, 1), Mp4.stco(40))),
                Named.of(
                        "as many of one size",
                        movie(Mp4.stsz(100_000, 0x7FFF_FFFFL), Mp4.stts(0x7FFF_FFFFL, 1), Mp4.stco(40))),
                Named.of("a chunk beyond the end", movie(Mp4.stsz(2, 10), Mp4.stts(10, 1), Mp4.stco(0xFFFF_FFF0L))),
                Named.of("160 KB of nesting", Mp4.join(Mp4.ftyp(), nested(20_000))),
                Named.of("boxes of size zero", Mp4.join(Mp4.ftyp(), Mp4.box("moov", new byte[100_000]))),
                Named.of("a moov of 2 GiB", Mp4.join(Mp4.ftyp(), header(0x7FFF_FFFF, "moov"), new byte[64])),
                Named.of("a moov of 4 GiB", Mp4.join(Mp4.ftyp(), header(0xFFFF_FFF0, "moov"), new byte[64])),
                Named.of("encrypted sound", movieOf(Mp4.entry("enca"), Mp4.selfReference())),
                Named.of("media kept elsewhere", movieOf(Mp4.entry("sowt"), elsewhere())),
                Named.of("no tracks", Mp4.join(Mp4.ftyp(), Mp4.box("moov", Mp4.mvhd()), Mp4.mdat(16))),
                Named.of("nothing but a type", Mp4.ftyp()));
    }

    private static byte[] movie(byte[]... tables) {
        return Mp4.join(Mp4.ftyp(), Mp4.mdat(64), Mp4.moov(Mp4.join(tables), Mp4.stsc(1, 0xFFFF_FFFFL)));
    }

    private static byte[] movieOf(byte[] entry, byte[] dref) {
        byte[] tables = Mp4.join(Mp4.stsz(2, 10), Mp4.stts(10, 1), Mp4.stsc(1, 10), Mp4.stco(36));
        return Mp4.join(Mp4.ftyp(), Mp4.mdat(64), Mp4.box("moov", Mp4.mvhd(), Mp4.trak(entry, dref, tables)));
    }

    private static byte[] elsewhere() {
        return Mp4.full(
                "dref",
                out -> out.i32(1)
                        .bytes(Mp4.full(
                                "url ", url -> url.text("file:///etc/passwd").u8(0))));
    }

    private static byte[] nested(int depth) {
        ByteBuffer boxes = ByteBuffer.allocate(8 * depth);
        for (int left = depth; left > 0; left--) {
            boxes.putInt(8 * left).put("moov".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return boxes.array();
    }

    private static byte[] header(int size, String type) {
        return ByteBuffer.allocate(8)
                .putInt(size)
                .put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .array();
    }

    private JsonNode recorded(List<byte[]> segments) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        for (int n = 1; n <= segments.size(); n++) {
            assertThat(tenant.put(capture, n, segments.get(n - 1)).statusCode()).isEqualTo(201);
        }
        tenant.stop(capture, segments.size());
        return tenant.settled(opened.path("recording_id").asText());
    }
}
