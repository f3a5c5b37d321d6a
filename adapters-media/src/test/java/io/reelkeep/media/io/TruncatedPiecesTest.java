package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorder died: at every sixteenth of its file. */
class TruncatedPiecesTest {
    private static final double SECONDS = 3;

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"+faststart", "frag_keyframe+empty_moov+default_base_moof"})
    void every_complete_sample_is_recovered_and_the_rest_told(String flags) {
        Path clip = Clips.with(dir, "a.mp4", SECONDS, "-bf", "2", "-g", "12", "-movflags", flags);
        List<String> all = Ffmpeg.packets(clip, "v:0", "data_hash");
        byte[] bytes = SpliceBench.read(clip);
        var bench = new SpliceBench(dir);
        int most = 0;
        for (int sixteenth = 2; sixteenth < 16; sixteenth++) {
            byte[] cut = Arrays.copyOf(bytes, (int) ((long) bytes.length * sixteenth / 16));

            Result result = bench.stitchBytes(List.of(cut));

            List<String> kept = Ffmpeg.packets(result.path(), "v:0", "data_hash");
            assertThat(kept).as("at sixteenth " + sixteenth).isNotEmpty().isEqualTo(all.subList(0, kept.size()));
            assertThat(kept.size()).isGreaterThanOrEqualTo(most);
            most = kept.size();
            assertThat(result.file().lost()).extracting(LostPiece::code).containsExactly("truncated");
        }
        assertThat(most).isGreaterThan(all.size() * 3 / 4);
    }

    @Test
    void what_is_lost_and_what_is_kept_are_the_whole() {
        byte[] bytes = SpliceBench.read(Clips.with(dir, "a.mp4", SECONDS, "-movflags", "+faststart"));
        var bench = new SpliceBench(dir);
        for (int eighth = 2; eighth < 8; eighth++) {
            Result result = bench.stitchBytes(List.of(Arrays.copyOf(bytes, bytes.length * eighth / 8)));

            long lost = result.file().lost().get(0).lostMillis();
            assertThat(result.file().durationMillis() + lost)
                    .as("at eighth " + eighth)
                    .isBetween(2_900L, 3_150L);
            assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
        }
    }

    @Test
    void an_index_that_never_came_leaves_nothing() {
        byte[] bytes = SpliceBench.read(Clips.with(dir, "a.mp4", SECONDS));
        int moov = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("moov");
        var bench = new SpliceBench(dir);
        for (int sixteenth = 1; sixteenth < 16; sixteenth++) {
            byte[] cut = Arrays.copyOf(bytes, (int) ((long) bytes.length * sixteenth / 16));

            var refused = catchThrowableOfType(MediaRefused.class, () -> bench.stitchBytes(List.of(cut)));

            assertThat(refused.code()).isEqualTo(cut.length < moov + 4 ? Code.NO_MOOV : Code.TRUNCATED);
        }
    }
}
