package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCutterTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"+faststart", "frag_keyframe+empty_moov+default_base_moof", "frag_keyframe"})
    void stitched_together_again_its_pieces_are_the_source(String flags) throws IOException {
        Path source = Clips.with(dir, "source.mp4", 11, "-bf", "2", "-g", "25", "-ar", "44100", "-movflags", flags);

        List<byte[]> pieces = cut(source, 2_000);
        Result result = new SpliceBench(dir).stitchBytes(pieces);

        assertThat(pieces).hasSize(6);
        assertThat(hashes(result.path(), "v:0")).isEqualTo(hashes(source, "v:0"));
        assertThat(hashes(result.path(), "a:0")).isEqualTo(hashes(source, "a:0"));
        assertThat(result.file().seams())
                .hasSize(5)
                .allSatisfy(seam -> assertThat(seam.audioDriftMicros()).isBetween(-500L, 500L));
    }

    @Test
    void whatever_the_source_and_wherever_it_is_cut_every_sample_is_there_once() {
        ForAll.samples(6, AnySource::draw, any -> {
            Path source = any.make(dir);

            Result result = new SpliceBench(dir).stitchBytes(cut(source, any.cutMillis()));

            assertThat(hashes(result.path(), "v:0")).as("%s", any).isEqualTo(hashes(source, "v:0"));
            assertThat(hashes(result.path(), "a:0")).as("%s", any).isEqualTo(hashes(source, "a:0"));
        });
    }

    /** Some recorder's file. */
    private record AnySource(
            String rate, double seconds, int bFrames, int group, int soundHz, String flags, int cutMillis) {
        static AnySource draw(Random random) {
            List<String> rates = List.of("25", "30000/1001", "15", "60");
            List<String> layouts = List.of("+faststart", "frag_keyframe", "frag_keyframe+empty_moov");
            return new AnySource(
                    rates.get(random.nextInt(rates.size())),
                    1 + 3 * random.nextDouble(),
                    random.nextInt(4),
                    1 + random.nextInt(40),
                    random.nextBoolean() ? 48_000 : 44_100,
                    layouts.get(random.nextInt(layouts.size())),
                    1 + random.nextInt(2_500));
        }

        Path make(Path dir) {
            var inputs = List.of("testsrc=size=160x90:rate=" + rate, "sine=frequency=440:sample_rate=48000");
            String options = "-bf %d -g %d -ar %d -movflags %s".formatted(bFrames, group, soundHz, flags);
            return Clips.make(dir, "any" + hashCode() + ".mp4", inputs, seconds, options.split(" "));
        }
    }

    @Test
    void tells_when_each_piece_begins_and_ends() throws IOException {
        Path source = Clips.with(dir, "source.mp4", 5, "-bf", "2", "-g", "25");
        try (FileContent content = FileContent.open(source)) {
            List<StandalonePiece> pieces = new SegmentCutter(content).cutEvery(2_000);

            assertThat(pieces).extracting(StandalonePiece::startMillis).containsExactly(0L, 2_000L, 4_000L);
            assertThat(pieces).extracting(StandalonePiece::endMillis).containsExactly(2_000L, 4_000L, 5_000L);
        }
    }

    @Test
    void cuts_sound_alone() throws IOException {
        Path source = Clips.soundOnly(dir, "source.m4a", 5);

        Result result = new SpliceBench(dir).stitchBytes(cut(source, 2_000));

        assertThat(hashes(result.path(), "a:0")).isEqualTo(hashes(source, "a:0"));
        assertThat(result.file().codecs()).isEqualTo("mp4a.40.2");
    }

    private static List<String> hashes(Path file, String stream) {
        return Ffmpeg.packets(file, stream, "data_hash");
    }

    private static List<byte[]> cut(Path source, long millis) throws IOException {
        var pieces = new ArrayList<byte[]>();
        try (FileContent content = FileContent.open(source)) {
            for (StandalonePiece piece : new SegmentCutter(content).cutEvery(millis)) {
                var out = new ByteArrayOutputStream();
                piece.writeTo(out);
                assertThat(out.size()).isEqualTo((int) piece.sizeBytes());
                pieces.add(out.toByteArray());
            }
        }
        return pieces;
    }
}
