package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.editing.port.Cutter.CutFile;
import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.CutPlan;
import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.FileBody.Container;
import io.reelkeep.domain.recording.FileBody.Form;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.CutBench.Clip;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the port promises, whatever is cut. */
class Mp4CutterTest {
    @TempDir
    Path dir;

    private CutBench bench;

    @BeforeEach
    void open() {
        bench = new CutBench(dir);
    }

    @Test
    void a_plan_is_what_a_cut_gives() {
        List<FileBody> bodies = List.of(
                bench.body(Clips.with(dir, "a.mp4", 9, "-bf", "2", "-g", "25")),
                bench.body(Clips.with(dir, "b.mp4", 7, "-g", "50", "-movflags", "frag_keyframe+empty_moov")),
                bench.recipe(Clips.with(dir, "c.mp4", 3, "-bf", "2"), Clips.with(dir, "d.mp4", 2)));
        ForAll.samples(60, random -> draw(random, bodies), order -> {
            CutPlan plan = planOrNothing(order);
            if (plan.placed().isEmpty()) {
                return;
            }
            BlobSink sink = bench.sink();
            CutFile file = bench.cutter().cut(order, sink, Progress.UNWATCHED);
            assertThat(file.plan()).isEqualTo(plan);
            assertThat(file.body().sizeBytes()).isEqualTo(plan.sizeBytes()).isEqualTo(sink.position());
            assertThat(plan.placed()).hasSameSizeAs(order.pieces());
            for (int i = 0; i < plan.placed().size(); i++) {
                assertWithinMode(
                        order.mode(), order.pieces().get(i), plan.placed().get(i));
            }
        });
    }

    private static CutOrder draw(Random random, List<FileBody> bodies) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            long from = random.nextInt(6_000);
            pieces.add(new Piece(bodies.get(random.nextInt(3)), from, from + 1 + random.nextInt(5_000)));
        }
        return new CutOrder(pieces, CutMode.values()[random.nextInt(3)]);
    }

    private CutPlan planOrNothing(CutOrder order) {
        try {
            return bench.cutter().plan(order);
        } catch (MediaRefused refused) {
            assertThat(refused.code()).isEqualTo(Code.EMPTY_RANGE);
            return new CutPlan(List.of(), 0, 0, "", 0, false);
        }
    }

    private static void assertWithinMode(CutMode mode, Piece asked, Placed placed) {
        boolean empty = placed.fromMillis() == placed.toMillis();
        if (mode == CutMode.STRICT || empty) {
            assertThat(placed.fromMillis()).isGreaterThanOrEqualTo(asked.fromMillis());
            assertThat(placed.toMillis()).isLessThanOrEqualTo(asked.toMillis());
        } else if (mode == CutMode.EXACT) {
            assertThat(placed.toMillis()).isLessThanOrEqualTo(asked.toMillis());
        }
        if (mode == CutMode.SNAP && !empty && asked.fromMillis() > 100) {
            assertThat(placed.fromMillis()).isLessThanOrEqualTo(asked.fromMillis());
        }
    }

    @Test
    void the_same_order_gives_the_same_bytes_and_the_same_tag_from_a_recipe_or_from_what_is_written_of_it() {
        FileBody recipe = bench.recipe(
                Clips.with(dir, "a.mp4", 3, "-bf", "2", "-g", "25"),
                Clips.with(dir, "b.mp4", 3, "-bf", "2", "-g", "25"));

        Clip once = bench.cut(CutMode.EXACT, recipe, 1_200, 4_500);
        Clip again = bench.cut(CutMode.EXACT, recipe, 1_200, 4_500);
        Clip written = bench.cut(CutMode.EXACT, bench.written(recipe), 1_200, 4_500);
        Clip other = bench.cut(CutMode.EXACT, recipe, 1_200, 4_600);

        assertThat(SpliceBench.read(again.path())).isEqualTo(SpliceBench.read(once.path()));
        assertThat(SpliceBench.read(written.path())).isEqualTo(SpliceBench.read(once.path()));
        assertThat(again.file().body().contentTag())
                .isEqualTo(once.file().body().contentTag());
        assertThat(written.file().body().contentTag())
                .isEqualTo(once.file().body().contentTag());
        assertThat(other.file().body().contentTag())
                .isNotEqualTo(once.file().body().contentTag());
        assertThat(Ffmpeg.decodingSays(once.path())).isEmpty();
    }

    @Test
    void nothing_remains_of_a_cut_that_was_cancelled() {
        CutOrder order = order(CutMode.SNAP, bench.body(large()), 0, 10_000);
        int kept = bench.store().kept().size();

        assertThatThrownBy(() -> bench.cutter().cut(order, bench.sink(), done -> {
                    if (done > 10_000_000) {
                        throw new Progress.Cancelled();
                    }
                }))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(bench.store().kept()).hasSize(kept);
        assertThat(bench.store().unfinished()).isEmpty();
    }

    @Test
    void progress_is_told_in_steps_of_at_most_8_mib_up_to_the_end() {
        CutOrder order = order(CutMode.SNAP, bench.body(large()), 0, 10_000);
        var told = new ArrayList<Long>();

        CutFile file = bench.cutter().cut(order, bench.sink(), told::add);

        assertThat(told).isSorted().startsWith(0L).endsWith(file.plan().sizeBytes());
        assertThat(file.plan().sizeBytes()).isGreaterThan(16L << 20);
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i) - told.get(i - 1)).isLessThanOrEqualTo(8L << 20);
        }
    }

    @Test
    void key_frames_are_those_of_the_range_and_one_on_either_side() {
        FileBody body = bench.body(Clips.with(dir, "a.mp4", 9, "-bf", "2", "-g", "25", "-sc_threshold", "0"));

        assertThat(bench.cutter().keyFramesMillis(body, 2_001, 4_000)).containsExactly(2_000L, 3_000L, 4_000L);
        assertThat(bench.cutter().keyFramesMillis(body, 2_000, 4_001))
                .containsExactly(1_000L, 2_000L, 3_000L, 4_000L, 5_000L);
        assertThat(bench.cutter().keyFramesMillis(body, 0, 500)).containsExactly(0L, 1_000L);
        assertThat(bench.cutter().keyFramesMillis(body, 20_000, 30_000)).containsExactly(8_000L);
    }

    @Test
    void refuses_what_cannot_be_cut_and_says_why() {
        FileBody body = bench.body(Clips.with(dir, "a.mp4", 2));
        FileBody other = bench.body(Clips.with(dir, "b.mp4", 2, "-ar", "44100"));
        FileBody webm = new FileBody(body.blob(), Form.WHOLE, Container.WEBM, body.sizeBytes(), body.contentTag());

        assertRefused(Code.EMPTY_RANGE, order(CutMode.EXACT, body, 60_000, 70_000));
        assertRefused(Code.EMPTY_RANGE, order(CutMode.STRICT, body, 10, 500));
        assertRefused(Code.UNSUPPORTED_CONTAINER, order(CutMode.SNAP, webm, 0, 500));
        assertRefused(Code.NOT_MEDIA, order(CutMode.SNAP, bench.body(new byte[1_000]), 0, 500));
        assertRefused(
                Code.FORMAT_MISMATCH,
                new CutOrder(List.of(new Piece(body, 0, 1_000), new Piece(other, 0, 1_000)), CutMode.SNAP));
    }

    private void assertRefused(Code code, CutOrder order) {
        BlobSink sink = bench.sink();
        assertThatThrownBy(() -> bench.cutter().cut(order, sink, Progress.UNWATCHED))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        assertThatThrownBy(() -> bench.cutter().plan(order)).isInstanceOf(MediaRefused.class);
        assertThat(bench.store().unfinished()).isEmpty();
    }

    private static CutOrder order(CutMode mode, FileBody body, long fromMillis, long toMillis) {
        return new CutOrder(List.of(new Piece(body, fromMillis, toMillis)), mode);
    }

    /** Pictures alone, in one run of more than 16 MiB. */
    private Path large() {
        return Clips.make(
                dir,
                "large.mp4",
                List.of("testsrc=size=1280x720:rate=25,noise=alls=90:allf=t"),
                1.2,
                "-c:v",
                "mjpeg",
                "-q:v",
                "1");
    }
}
