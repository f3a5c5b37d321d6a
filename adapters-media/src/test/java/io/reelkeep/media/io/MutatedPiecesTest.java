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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes: a file or a refusal, and soon. */
class MutatedPiecesTest {
    private static final long SEED = 20_261_120;
    private static final int MUTANTS_PER_FILE = 700;
    private static final long DEADLINE_NANOS = 5_000_000_000L;
    private static final List<String> CODECS = List.of(
            "-c:v libx264 -bf 2",
            "-c:v libx264 -ar 44100 -ac 2",
            "-c:v libx264 -c:a libopus",
            "-c:v libx264 -c:a libmp3lame",
            "-c:v libx264 -c:a flac",
            "-c:v libx265 -x265-params log-level=none -tag:v hvc1",
            "-c:v libvpx-vp9 -deadline realtime -c:a libopus",
            "-c:v libaom-av1 -cpu-used 8 -usage realtime");
    private static final List<String> LAYOUTS = List.of(
            "+faststart",
            "write_colr",
            "frag_keyframe",
            "frag_keyframe+empty_moov+default_base_moof",
            "cmaf+delay_moov+frag_keyframe");
    private static final int[] WICKED = {0, 1, 2, 7, 8, 0x7f, 0x80, 0xff};

    @TempDir
    Path dir;

    private final AtomicInteger ids = new AtomicInteger();
    private int files;
    private int refusals;

    @Test
    void end_in_a_file_or_a_refusal() {
        List<Path> sources = List.of(
                Clips.with(dir, "end.mp4", 0.6, "-bf", "2", "-g", "5"),
                Clips.with(dir, "front.mp4", 0.6, "-movflags", "+faststart"),
                Clips.with(dir, "frag.mp4", 0.6, "-g", "5", "-movflags", "frag_keyframe+empty_moov+default_base_moof"),
                Clips.with(dir, "base.mp4", 0.6, "-g", "5", "-movflags", "frag_keyframe"),
                Clips.silent(dir, "mute.mp4", 0.6, "-bf", "2"));
        for (Path source : sources) {
            mutate(SpliceBench.read(source), MUTANTS_PER_FILE);
        }

        assertThat(files).isGreaterThan(700);
        assertThat(refusals).isGreaterThan(700);
    }

    /** Forty files, a hundred mutants each: {@code -Dmutants.long=true}. */
    @Test
    @EnabledIfSystemProperty(named = "mutants.long", matches = "true")
    void of_every_codec_and_layout_end_in_a_file_or_a_refusal() {
        for (String codecs : CODECS) {
            for (String flags : LAYOUTS) {
                String name = "m" + ids.incrementAndGet() + ".mp4";
                String options = codecs + " -g 5 -strict -2 -movflags " + flags;
                mutate(SpliceBench.read(Clips.with(dir, name, 0.6, options.split(" "))), 100);
            }
        }

        assertThat(files + refusals).isEqualTo(CODECS.size() * LAYOUTS.size() * 100);
        assertThat(files).isGreaterThan(1_000);
        assertThat(refusals).isGreaterThan(500);
    }

    private void mutate(byte[] original, int mutants) {
        for (int i = 0; i < mutants; i++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + i);
            byte[] mutant = mutant(original, random);
            long start = System.nanoTime();
            try {
                stitch(original, mutant, i % 4 == 0);
                files++;
            } catch (MediaRefused refused) {
                refusals++;
            } catch (RuntimeException e) {
                throw new AssertionError("mutant " + i, e);
            }
            assertThat(System.nanoTime() - start).as("mutant " + i).isLessThan(DEADLINE_NANOS);
        }
    }

    private void stitch(byte[] original, byte[] mutant, boolean amongOthers) {
        var store = new InMemoryBlobStore();
        Piece good = piece(store, 1, original);
        Piece bad = piece(store, 2, mutant);
        Piece end = piece(store, 3, original);
        var order = new StitchOrder(List.of(), amongOthers ? List.of(good, bad, end) : List.of(bad));
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

    /** Most of the damage is done to the index, where it hurts. */
    private static byte[] mutant(byte[] original, RandomGenerator random) {
        byte[] bytes = original.clone();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int moov = Math.max(0, text.indexOf(random.nextInt(3) == 0 ? "moof" : "moov"));
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            boolean anywhere = random.nextInt(5) == 0;
            int at = anywhere ? random.nextInt(bytes.length) : Math.min(bytes.length - 1, moov + random.nextInt(1_600));
            bytes[at] = (byte) (random.nextBoolean() ? WICKED[random.nextInt(WICKED.length)] : random.nextInt(256));
        }
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
            case 2 -> doubled(bytes, random);
            default -> bytes;
        };
    }

    private static byte[] doubled(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
        return longer;
    }
}
