package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.SpliceBench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with a broken index are cut, or refused; nothing else happens, and it happens soon. */
class MutatedFilesTest {
    private static final int MUTANTS_PER_FILE = 600;
    private static final long DEADLINE_NANOS = 5_000_000_000L;
    private static final int[] WICKED = {0, 1, 2, 7, 8, 0x7f, 0x80, 0xff};

    @TempDir
    Path dir;

    private int files;
    private int refusals;

    @Test
    void end_in_a_clip_or_a_refusal() {
        List<Path> sources = List.of(
                Clips.with(dir, "end.mp4", 1, "-bf", "2", "-g", "5"),
                Clips.with(dir, "frag.mp4", 1, "-g", "5", "-movflags", "frag_keyframe+empty_moov+default_base_moof"),
                Clips.with(
                        dir, "hevc.mp4", 1, "-c:v", "libx265", "-x265-params", "log-level=none:keyint=5", "-bf", "2"),
                Clips.soundOnly(dir, "sound.m4a", 1));
        for (Path source : sources) {
            byte[] original = SpliceBench.read(source);
            for (int seed = 0; seed < MUTANTS_PER_FILE; seed++) {
                tryOne(original, new Random(seed), source + " " + seed);
            }
        }

        assertThat(files).isGreaterThan(500);
        assertThat(refusals).isGreaterThan(300);
    }

    private void tryOne(byte[] original, Random random, String what) {
        var bench = new CutBench(dir);
        FileBody mutant = bench.body(mutant(original, random));
        long from = random.nextInt(600);
        var order = new CutOrder(
                List.of(new Piece(mutant, from, from + 300), new Piece(mutant, 100, 1L << random.nextInt(8, 60))),
                CutMode.values()[random.nextInt(3)]);
        long start = System.nanoTime();
        try {
            new Mp4Cutter(bench.store(), Limits.forHeap(64L << 20)).cut(order, bench.sink(), Progress.UNWATCHED);
            files++;
        } catch (MediaRefused refused) {
            refusals++;
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        assertThat(System.nanoTime() - start).as(what).isLessThan(DEADLINE_NANOS);
        assertThat(bench.store().unfinished()).isEmpty();
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] bytes = original.clone();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int index = Math.max(0, text.indexOf(random.nextInt(3) == 0 ? "moof" : "moov"));
        for (int i = 0; i <= random.nextInt(6); i++) {
            boolean anywhere = random.nextInt(5) == 0;
            int at =
                    anywhere ? random.nextInt(bytes.length) : Math.min(bytes.length - 1, index + random.nextInt(1_600));
            bytes[at] = (byte) (random.nextBoolean() ? WICKED[random.nextInt(WICKED.length)] : random.nextInt(256));
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1)) : bytes;
    }
}
