package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.kit.DirectoryStore;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SparseMovie;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job takes 32 MiB of heap at most, however long the recording is: in a process that has no more. */
class SmallHeapTest {
    private static final long JOB_BYTES = 32L << 20;
    private static final int HALF_DAY_SECONDS = 12 * 3_600;
    private static final int HEADER_BYTES = 40 << 20;

    @TempDir
    Path dir;

    private DirectoryStore store;

    @BeforeEach
    void open() {
        store = new DirectoryStore(dir);
    }

    @Test
    void twelve_hours_in_one_piece() throws Exception {
        var movie = new SparseMovie(HALF_DAY_SECONDS, 1);
        movie.save(store.path(SmallHeapStitch.id(1)));

        Path made = stitch(1);

        assertThat(frames(made, "v:0")).isEqualTo(movie.pictures());
        assertThat(frames(made, "a:0")).isEqualTo(movie.soundFrames());
    }

    @Test
    void ninety_pieces_of_a_minute() throws Exception {
        var movie = new SparseMovie(60, 0.05);
        movie.save(store.path(SmallHeapStitch.id(1)));
        for (int number = 2; number <= 90; number++) {
            Files.createLink(store.path(SmallHeapStitch.id(number)), store.path(SmallHeapStitch.id(1)));
        }

        Path made = stitch(90);

        assertThat(frames(made, "v:0")).isEqualTo(90 * movie.pictures());
    }

    /** The media is none, which ffprobe complains of before it tells the number. */
    private static int frames(Path file, String stream) {
        List<String> lines = Ffmpeg.ffprobe(
                        "-select_streams", stream, "-show_entries", "stream=nb_frames", "-of", "csv=p=0", file)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .toList();
        return Integer.parseInt(lines.get(0));
    }

    /** Writes the index of what comes out where ffprobe can read it, with a hole for the media. */
    private Path stitch(int pieces) throws Exception {
        String[] said = child(pieces).split(" ");
        assertThat(Long.parseLong(said[0])).as("idle").isLessThan(6L << 20);
        var body = FileBody.recipe(SmallHeapStitch.id(0), Long.parseLong(said[1]), said[2]);
        Path made = dir.resolve("made.mp4");
        try (BlobContent content = new StoredBodies(store).open(body);
                FileChannel out = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate((int) Math.min(HEADER_BYTES, content.sizeBytes()));
            while (header.hasRemaining()) {
                content.read(header.position(), header);
            }
            out.write(header.flip());
            out.write(ByteBuffer.allocate(1), content.sizeBytes() - 1);
        }
        return made;
    }

    private String child(int pieces) throws IOException, InterruptedException {
        // What a bare process needs, and a job on top of it.
        long heap = JOB_BYTES + (6L << 20);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapStitch.class.getName(),
                        dir.toString(),
                        String.valueOf(pieces)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
