package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.SpliceBench;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes of a transport stream, an FLV or a WebM: files or a refusal, and soon. */
class MutatedForeignPiecesTest {
    private static final long SEED = 20_261_121;
    private static final int MUTANTS_PER_FILE = 300;
    private static final long DEADLINE_NANOS = 5_000_000_000L;
    private static final int HEAD_BYTES = 900;
    private static final int[] WICKED = {0, 1, 2, 0x47, 0x1f, 0x7f, 0x80, 0xff};

    @TempDir
    Path dir;

    private final AtomicInteger ids = new AtomicInteger();
    private int files;
    private int refusals;

    @Test
    void of_a_transport_stream() {
        mutate(Clips.with(dir, "a.ts", 0.6, "-c:v", "libx264", "-c:a", "aac", "-bf", "2", "-g", "5"));
        mutate(Clips.with(
                dir,
                "b.ts",
                0.6,
                "-c:v",
                "libx265",
                "-x265-params",
                "log-level=none",
                "-c:a",
                "libmp3lame",
                "-g",
                "5"));

        assertThat(files).isGreaterThan(300);
        assertThat(refusals).isGreaterThan(0);
    }

    @Test
    void of_an_flv() {
        mutate(Clips.with(dir, "a.flv", 0.6, "-c:v", "libx264", "-c:a", "aac", "-bf", "2", "-g", "5"));

        assertThat(files).isGreaterThan(100);
        assertThat(refusals).isGreaterThan(10);
    }

    @Test
    void of_a_webm() {
        for (String live : List.of("0", "1")) {
            mutate(Clips.with(
                    dir,
                    "a" + live + ".webm",
                    0.6,
                    "-c:v",
                    "libvpx",
                    "-c:a",
                    "libopus",
                    "-deadline",
                    "realtime",
                    "-cpu-used",
                    "8",
                    "-g",
                    "5",
                    "-live",
                    live));
        }

        assertThat(files).isGreaterThan(100);
        assertThat(refusals).isGreaterThan(10);
    }

    private void mutate(Path source) {
        byte[] original = SpliceBench.read(source);
        for (int i = 0; i < MUTANTS_PER_FILE; i++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + i);
            byte[] mutant = mutant(original, random);
            long start = System.nanoTime();
            try {
                stitch(original, mutant, i % 4);
                files++;
            } catch (MediaRefused refused) {
                refusals++;
            } catch (RuntimeException e) {
                throw new AssertionError("mutant " + i + " of " + source.getFileName(), e);
            }
            assertThat(System.nanoTime() - start).as("mutant " + i).isLessThan(DEADLINE_NANOS);
        }
    }

    /** Alone; among others; cut to pieces; and cut to pieces of which one is missing. */
    private void stitch(byte[] original, byte[] mutant, int way) {
        var store = new InMemoryBlobStore();
        int third = mutant.length / 3;
        Piece front = piece(store, 1, Arrays.copyOf(mutant, third));
        Piece middle = piece(store, 2, Arrays.copyOfRange(mutant, third, 2 * third));
        Piece rear = piece(store, 3, Arrays.copyOfRange(mutant, 2 * third, mutant.length));
        List<Piece> pieces = switch (way) {
            case 0 -> List.of(piece(store, 1, mutant));
            case 1 -> List.of(piece(store, 1, original), piece(store, 2, mutant), piece(store, 3, original));
            case 2 -> List.of(front, middle, rear);
            default -> List.of(front, rear);
        };
        var order = new StitchOrder(List.of(), pieces);
        new Mp4Splicer(store, Limits.forHeap(64L << 20)).stitch(order, () -> store.create(nextId()));
    }

    private Piece piece(InMemoryBlobStore store, int number, byte[] bytes) {
        BlobId id = nextId();
        store.write(id, new ByteArrayInputStream(bytes), stored -> {});
        return new Piece(number, id);
    }

    private BlobId nextId() {
        return new BlobId("%032x".formatted(ids.incrementAndGet()));
    }

    /** Half of the damage is done to the head, where it hurts. */
    private static byte[] mutant(byte[] original, RandomGenerator random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(HEAD_BYTES, bytes.length) : bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? WICKED[random.nextInt(WICKED.length)] : random.nextInt(256));
        }
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
            case 2 -> without(bytes, random);
            default -> bytes;
        };
    }

    private static byte[] without(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(3_000, bytes.length - from));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, from + length, shorter, from, bytes.length - from - length);
        return shorter;
    }
}
