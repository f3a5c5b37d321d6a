package io.reelkeep.media.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.SpliceBench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with a damaged index: streamed or refused, and quickly. */
class MutatedSourcesTest {
    private static final long SEED = 20_261_121;
    private static final int MUTANTS_PER_FILE = 500;
    private static final long DEADLINE_NANOS = 5_000_000_000L;
    private static final int[] WICKED = {0, 1, 2, 7, 8, 0x7f, 0x80, 0xff};

    @TempDir
    Path dir;

    private int streamed;
    private int refused;

    @Test
    void are_streamed_or_refused() {
        List<Path> sources = List.of(
                Clips.with(dir, "end.mp4", 0.6, "-bf", "2", "-g", "5"),
                Clips.with(dir, "frag.mp4", 0.6, "-g", "5", "-movflags", "frag_keyframe+empty_moov+default_base_moof"),
                Clips.soundOnly(dir, "sound.mp4", 0.6));
        for (Path source : sources) {
            byte[] original = SpliceBench.read(source);
            for (int i = 0; i < MUTANTS_PER_FILE; i++) {
                fetchAll(mutant(original, SEED + i), i);
            }
        }

        assertThat(streamed).isGreaterThan(300);
        assertThat(refused).isGreaterThan(100);
    }

    private void fetchAll(byte[] mutant, int number) {
        HlsStage stage = HlsStage.of(mutant);
        long start = System.nanoTime();
        try {
            for (String playlist : stage.named("master.m3u8")) {
                stage.named(playlist).forEach(name -> stage.renditions().resource(stage.body(), name));
            }
            streamed++;
        } catch (MediaRefused expected) {
            refused++;
        } catch (RuntimeException e) {
            throw new AssertionError("mutant " + number, e);
        }
        assertThat(System.nanoTime() - start).as("mutant " + number).isLessThan(DEADLINE_NANOS);
    }

    /** Most of the damage is done to the index, where it hurts. */
    private static byte[] mutant(byte[] original, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] bytes = original.clone();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int moov = Math.max(0, text.indexOf(random.nextInt(3) == 0 ? "moof" : "moov"));
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = Math.min(bytes.length - 1, moov + random.nextInt(1_600));
            bytes[at] = (byte) (random.nextBoolean() ? WICKED[random.nextInt(WICKED.length)] : random.nextInt(256));
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
